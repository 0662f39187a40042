import { describe, expect, test } from 'vitest';
import { kubernetesVersions, newestVersion } from '../../../src/engine/index.ts';
import { cases } from '../corpus/cases.ts';
import { isInSample } from '../corpus/sample.ts';
import { makeBoard } from './board.ts';
import { countsForObject, isAskedForLevels, levelsOf, readLevels } from './levels.ts';

const newest = cases(isAskedForLevels);
const older = newest.filter(({ id }) => isInSample(id));
const held = readLevels();

test('the newest version has levels', () => {
  expect(Object.keys(held)).toContain(newestVersion);
});

describe.each(kubernetesVersions.filter((version) => held[version]))('Kubernetes %s', (version) => {
  const board = makeBoard(version, version === newestVersion ? newest : older, 0, countsForObject);
  const reached = levelsOf(board);

  test('every case is recorded as it is asked, but for those at which the server panics', () => {
    expect(board.stale).toBe(0);
    expect(board.unrecorded).toBeLessThan(board.cases / 200);
  });

  test('every kind has a level', () => {
    expect(Object.keys(held[version]!).sort()).toEqual(Object.keys(reached).sort());
  });

  test.each(Object.entries(held[version]!))('%s agrees with the server as often as before', (kind, levels) => {
    const now = reached[kind] ?? {};
    const fallen = Object.entries(levels).filter(([row, level]) => !((now[row as keyof typeof now] ?? -1) >= level));
    expect(fallen, `now ${JSON.stringify(now)}`).toEqual([]);
  });
});
