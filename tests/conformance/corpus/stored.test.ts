import { expect, test } from 'vitest';
import { recordedVersions } from '../recording.ts';
import { intern, interning, readInterned } from './interned.ts';
import { kinds } from './kinds.ts';
import { cases } from './cases.ts';
import { chooseStored, readStored, readStoredText, writeStored, type StoredCase } from './stored.ts';

const pod = { kind: 'Pod', spec: { list: [1, 'a', null, [], {}, { a: [[true]] }] } };
const stored: StoredCase[] = [
  { id: 'a#b c#d', of: '0123456789ab', objects: [pod] },
  { id: 'two', of: 'ffffffffffff', objects: [undefined, { ...pod, spec: {} }] },
];

test('what is written can be read', () => {
  expect(readStoredText(writeStored(stored))).toEqual(stored);
});

test('what comes again is written once', () => {
  const table = interning();
  const rows = [intern({ a: { b: [1] } }, table), intern({ c: { b: [1] } }, table)];
  expect(table.lines).toEqual(['[1]', '{"b":[0]}', '{"a":[1]}', '{"c":[1]}']);
  const values = readInterned(table.lines);
  expect(rows.map((row) => values[row])).toEqual([{ a: { b: [1] } }, { c: { b: [1] } }]);
});

test('a new case moves one other at most', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ id: `case ${index}`, kind: 'v1 Secret' }));
  const before = chooseStored(many);
  const after = chooseStored([...many, { id: 'another', kind: 'v1 Secret' }]);
  expect(before.length).toBe(70);
  expect(after.filter(({ id }) => !before.some((one) => one.id === id)).length).toBeLessThanOrEqual(1);
});

test('the newest version has 3,000 objects or more, of each kind at least 40', () => {
  const recorded = readStored(recordedVersions.at(-1)!);
  expect(recorded.size).toBeGreaterThanOrEqual(3000);
  const asked = cases((id) => recorded.has(id));
  for (const kind of kinds) expect(asked.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(40);
});
