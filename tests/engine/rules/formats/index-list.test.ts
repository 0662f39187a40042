import { expect, test } from 'vitest';
import { readIndexList } from '../../../../src/engine/rules/formats/index-list.ts';

const rows: readonly (readonly [string, number | string])[] = [
  ['', 0],
  ['0', 1],
  ['0,2-4', 4],
  ['1,1', 'order'],
  ['3-3', 'order'],
  ['2-4,3', 'order'],
  ['0,5', 'too-large'],
  ['3-7', 'too-large'],
  ['a', 'no-number'],
  ['0, 1', 'no-number'],
  ['1-2-3', 'interval'],
];

test.each(rows)('of five indexes, "%s" means %s', (list, meant) => {
  const read = readIndexList(list, 5);
  expect('total' in read ? read.total : read.fault).toBe(meant);
});
