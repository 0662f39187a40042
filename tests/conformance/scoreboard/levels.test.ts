import { describe, expect, test } from 'vitest';
import { newestVersion } from '../../../src/engine/index.ts';
import { cases } from '../corpus/cases.ts';
import { makeBoard } from './board.ts';
import { isInLevelSample, levelsOf, readLevels } from './levels.ts';

const board = makeBoard(newestVersion, cases(isInLevelSample), 1);
const reached = levelsOf(board);
const levels = readLevels()[newestVersion]!;

test('every case is recorded as it is asked, but for those at which the server panics', () => {
  expect(board.stale).toBe(0);
  expect(board.unrecorded).toBeLessThan(board.cases / 500);
});

test('every kind has a level', () => {
  expect(Object.keys(levels).sort()).toEqual(Object.keys(reached).sort());
});

describe.each(Object.entries(levels))('%s', (kind, held) => {
  test.each(Object.entries(held))('agrees with the server in its %s as often as before', (row, level) => {
    expect(reached[kind]?.[row as keyof typeof held]).toBeGreaterThanOrEqual(level);
  });
});
