import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import { cases } from '../../conformance/cases/containers.ts';
import { readRecording } from '../../conformance/recording.ts';

const all = cases();
const verdicts = readRecording('1.37', 'containers');

test('the recording belongs to the cases', () => {
  const sum = (yaml: string): string => createHash('sha256').update(yaml).digest('hex').slice(0, 12);
  const asked = all.map(({ id, yaml }) => `${id} ${sum(yaml)}`);
  const answered = verdicts.map(({ id, of }) => `${id} ${of}`);
  expect(answered, 'run `sh tests/conformance/record.sh 1.37 verdicts containers`').toEqual(asked);
});

/** Where the server says the causes in any order, ours are sorted too. */
function said(causes: readonly { type: string; field: string; message: string }[], unordered?: boolean): string[] {
  const lines = causes.map(({ type, field, message }) => `${type} ${field}: ${message}`);
  return unordered ? lines.sort() : lines;
}

test.each(all.map((one, index) => ({ ...one, verdict: verdicts[index]! })))('$id', ({ yaml, verdict }) => {
  const [theirs, ours] = [verdict.docs[0]!, verdictsOf(yaml, '1.37')[0]!];
  expect(ours.code).toBe(theirs.code);
  expect(said(ours.causes ?? [], theirs.unordered)).toEqual(said(theirs.causes ?? [], theirs.unordered));
});
