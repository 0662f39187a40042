import { readFileSync } from 'node:fs';
import type { KubernetesVersion } from '../../../src/engine/index.ts';
import type { Case } from '../corpus/case.ts';
import { hash } from '../corpus/hash.ts';
import { makeBoard } from './board.ts';
import { rows, type Row } from './compare.ts';
import { isHidden } from './hidden.ts';
import { shareOf } from './tally.ts';

/** The share of agreement that a kind has reached in each row, in percent; a row that is not answered is missing. */
export type Levels = Readonly<Record<string, Readonly<Partial<Record<Row, number>>>>>;

export const levelsFile = new URL('levels.json', import.meta.url);

/** The levels that are to be held, by version. */
export function readLevels(): Readonly<Record<string, Levels>> {
  return JSON.parse(readFileSync(levelsFile, 'utf8')) as Record<string, Levels>;
}

/** Every twentieth open case: few enough for every run of the tests. */
export function levelSample(cases: readonly Case[]): Case[] {
  return cases.filter(({ id }) => hash(id) % 20 === 0 && !isHidden(id));
}

/** The levels that the engine has in the sample. */
export function measureLevels(version: KubernetesVersion, cases: readonly Case[]): Levels {
  const { open } = makeBoard(version, levelSample(cases), 0);
  return Object.fromEntries(
    [...open].map(([kind, tally]) => [
      kind,
      Object.fromEntries(
        rows.flatMap((row) => {
          const share = shareOf(tally[row]);
          return share === undefined ? [] : [[row, Math.floor(share * 1000) / 10]];
        }),
      ),
    ]),
  );
}
