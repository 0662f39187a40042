import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordedVersions } from '../recording.ts';
import type { KubectlAnswer } from './answer.ts';
import { cases } from './cases.ts';
import { normalOutput } from './normal-output.ts';

const newest = recordedVersions.at(-1)!;
const file = new URL(`../recorded/kubectl/${newest}.json`, import.meta.url);
const answers = JSON.parse(readFileSync(file, 'utf8')) as KubectlAnswer[];

test('the recording of kubectl belongs to its cases', () => {
  const sum = (files: object): string => createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const asked = cases().map(({ id, files }) => `${id} ${sum(files)}`);
  const answered = answers.map(({ id, of }) => `${id} ${of}`);
  expect(answered, `run \`sh tests/conformance/record.sh ${newest} kubectl\``).toEqual(asked);
});

test('a refusal says why and ends with 1, an answer in normal form stays as it is', () => {
  for (const { id, exit, stdout, stderr } of answers) {
    expect(exit, id).toBe(/^(?:Warning: .*\n)*$/.test(stderr) ? 0 : 1);
    expect(normalOutput(stdout + stderr), id).toBe(stdout + stderr);
  }
});
