import { expect, test } from 'vitest';
import { linesOfTable } from '../../../scripts/edges/table.ts';
import { edgeRows } from '../../../src/engine/set/edges.ts';
import { edgesByVerb } from '../../../src/engine/set/edges/verbs.ts';

/** The numbers of the specification, by topic. */
const numbers = [
  [1, 39],
  [40, 52],
  [60, 80],
  [90, 102],
  [110, 125],
  [130, 140],
  [150, 168],
].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

test('every number of the specification has a line, and only those', () => {
  const ids = numbers.map((number) => `E${String(number).padStart(2, '0')}`);
  expect(linesOfTable().map(({ id }) => id)).toEqual(ids);
});

test('what is not built says why, and what is built has all its cases', () => {
  for (const line of linesOfTable()) {
    if (line.class === 'not-built') expect(line.reason).toMatch(/\.$/);
    else expect(line.fixtures).toEqual(expect.arrayContaining(['present', 'missing']));
    expect(line.missing).toBeUndefined();
  }
});

test('every edge has one word', () => {
  const named = Object.values<readonly string[]>(edgesByVerb).flat();
  expect(named.toSorted()).toEqual(edgeRows.map(({ name }) => name as string).toSorted());
});

test('guesses are drawn on request only', () => {
  for (const row of edgeRows) expect(row.extra === 'guess').toBe(row.class === 'guess');
});
