import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { kubernetesVersions } from '../../../src/engine/index.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import { cases } from '../../conformance/cases/admission.ts';
import { readRecording } from '../../conformance/recording.ts';

const all = cases();

type Answer = {
  readonly code?: number;
  readonly message?: string;
  readonly warnings?: readonly string[];
  readonly unordered?: true;
};

/** The whole answer. Where the server tells several things in any order, all letters are there. */
function essence({ code, message = '', warnings = [] }: Answer, isUnordered: boolean): object {
  const words = code === 201 || code === 400 ? '' : message;
  return { code, words: isUnordered ? [...words].sort().join('') : words, warnings: [...warnings].sort() };
}

describe.each(kubernetesVersions)('admission against the API server %s', (version) => {
  const verdicts = readRecording(version, 'admission');

  test('the recording belongs to the cases', () => {
    const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
    const asked = all.map(({ id, setup, yaml }) => `${id} ${sum([setup, yaml, '', 'false'].join('\0'))}`);
    const answered = verdicts.map(({ id, of }) => `${id} ${of}`);
    expect(answered, `run \`sh tests/conformance/record.sh ${version} verdicts admission\``).toEqual(asked);
  });

  test.each(all.map((one, index) => ({ ...one, verdict: verdicts[index]! })))('$id', ({ setup, yaml, verdict }) => {
    const theirs = verdict.docs[0]!;
    const isUnordered = theirs.unordered === true;
    expect(essence(verdictsOf(yaml, version, setup)[0]!, isUnordered)).toEqual(essence(theirs, isUnordered));
  });
});
