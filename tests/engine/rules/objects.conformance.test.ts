import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { kubernetesVersions, newestVersion } from '../../../src/engine/index.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import { cases } from '../../conformance/cases/objects.ts';
import { readRecording } from '../../conformance/recording.ts';

const all = cases();

type Cause = { readonly type?: string; readonly field?: string; readonly message?: string };
type Answer = { readonly code?: number; readonly causes?: readonly Cause[]; readonly warnings?: readonly string[] };

const distinct = (causes: readonly string[]): string[] => [...new Set(causes)].sort();

/** Code, warnings and causes, each once; the order of causes follows Go's maps in part, so it says nothing. */
function essence({ code, causes = [], warnings = [] }: Answer, withWords: boolean): object {
  const said = causes.map(({ type, field, message }) => [type, field, ...(withWords ? [message] : [])].join(' '));
  return { code, causes: distinct(said), warnings: distinct(warnings) };
}

/** Go's words for what is wrong with JSON are known for the first character only. */
const wordsAreUnknown = /^Secret: .*stringData/;

describe.each(kubernetesVersions)('aimed objects against the API server %s', (version) => {
  const verdicts = readRecording(version, 'objects');

  test('the recording belongs to the cases', () => {
    const sum = (yaml: string): string => createHash('sha256').update(yaml).digest('hex').slice(0, 12);
    const asked = all.map(({ id, yaml }) => `${id} ${sum(yaml)}`);
    const answered = verdicts.map(({ id, of }) => `${id} ${of}`);
    expect(answered, `run \`sh tests/conformance/record.sh ${version} verdicts objects\``).toEqual(asked);
  });

  test.each(all.map((one, index) => ({ ...one, verdict: verdicts[index]! })))('$id', ({ id, yaml, verdict }) => {
    const withWords = version === newestVersion && !wordsAreUnknown.test(id);
    expect(essence(verdictsOf(yaml, version)[0]!, withWords)).toEqual(essence(verdict.docs[0]!, withWords));
  });
});
