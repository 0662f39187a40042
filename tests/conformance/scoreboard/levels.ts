import { readFileSync } from 'node:fs';
import { newestVersion } from '../../../src/engine/index.ts';
import { hash } from '../corpus/hash.ts';
import { readStored } from '../corpus/stored.ts';
import type { Board } from './board.ts';
import { isHidden } from './hidden.ts';
import { rows, type Row } from './rows.ts';
import { shareOf } from './tally.ts';

/** The share of agreement that a kind has reached in each row, in percent; a row that is not answered is missing. */
export type Levels = Readonly<Record<string, Readonly<Partial<Record<Row, number>>>>>;

export const levelsFile = new URL('levels.json', import.meta.url);

/** The levels that are to be held, by version. */
export function readLevels(): Readonly<Record<string, Levels>> {
  return JSON.parse(readFileSync(levelsFile, 'utf8')) as Record<string, Levels>;
}

/** Every twentieth open case: few enough for every run of the tests. */
export function isInLevelSample(id: string): boolean {
  return hash(id) % 20 === 0 && !isHidden(id);
}

let stored: ReadonlySet<string> | undefined;

/** The open cases that the levels are made of: the sample, and all others whose object is stored. */
export function isAskedForLevels(id: string): boolean {
  stored ??= new Set(readStored(newestVersion).keys());
  return isInLevelSample(id) || (stored.has(id) && !isHidden(id));
}

/** Of the cases beside the sample only the object counts. */
export function countsForObject(id: string): boolean {
  return !isInLevelSample(id);
}

/** The levels of a board, rounded down to a tenth of a percent. */
export function levelsOf({ open }: Board): Levels {
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
