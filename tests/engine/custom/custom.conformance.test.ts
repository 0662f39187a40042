import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { kubernetesVersions, newestVersion } from '../../../src/engine/index.ts';
import { openDocument } from '../../../src/engine/document.ts';
import { clusterWith, verdictOn } from '../../../src/engine/verdict.ts';
import { cases, type CaseWithSetup } from '../../conformance/cases/custom.ts';
import { readRecording } from '../../conformance/recording.ts';

const all = cases();

type Cause = { readonly type?: string; readonly field?: string; readonly message?: string };
type Answer = {
  readonly client?: string;
  readonly code?: number;
  readonly unknown?: string;
  readonly message?: string;
  readonly causes?: readonly Cause[];
  readonly warnings?: readonly string[];
};

/** Code, warnings and causes, each once; their order follows Go's maps in part, so it says nothing. */
function essence({ client, code, message, causes = [], warnings = [] }: Answer, withWords: boolean): object {
  if (client !== undefined) return { client: true };
  const said = causes.map(({ type, field, message: words }) => [type, field, ...(withWords ? [words] : [])].join(' '));
  return {
    code,
    causes: [...new Set(said)].sort(),
    warnings: [...warnings].sort(),
    ...(withWords && code === 400 && { message }),
  };
}

/** The letters that the server adds to a prefix are not known. */
const wordsAreUnknown = /generateName:"Shop-"/;

const sumOf = ({ setup, yaml }: CaseWithSetup): string =>
  createHash('sha256').update([setup, yaml, '', 'false'].join('\0')).digest('hex').slice(0, 12);

describe.each(kubernetesVersions)('custom resources against the API server %s', (version) => {
  const verdicts = readRecording(version, 'custom');
  const clusters = new Map(
    [...new Set(all.map(({ setup }) => setup))].map((setup) => [setup, clusterWith(setup, version)]),
  );

  test('the recording belongs to the cases', () => {
    const asked = all.map((one) => `${one.id} ${sumOf(one)}`);
    const answered = verdicts.map(({ id, of }) => `${id} ${of}`);
    expect(answered, `run \`sh tests/conformance/record.sh ${version} verdicts custom\``).toEqual(asked);
  });

  test.each(all.map((one, index) => ({ ...one, verdict: verdicts[index]! })))('$id', ({ id, setup, yaml, verdict }) => {
    const withWords = version === newestVersion && !wordsAreUnknown.test(id);
    const ours: Answer = verdictOn(openDocument(yaml).roots[0]!, version, clusters.get(setup)!);
    // An accepted object may still be refused by a rule in CEL, and only by that.
    if (ours.unknown === 'cel') expect(id).toMatch(/^rules: /);
    else expect(essence(ours, withWords)).toEqual(essence(verdict.docs[0] as Answer, withWords));
  });
});
