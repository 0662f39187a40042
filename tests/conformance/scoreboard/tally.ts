import type { Comparison } from './compare.ts';
import { rows, type Row } from './rows.ts';

/** How often engine and server agree in one row: of the `compared` cases, `same` are the same. */
export type Count = { compared: number; same: number };

/** The figures of one kind, or of all. */
export type Tally = { cases: number; refused: number; refusedSameCauses: number; cel: number } & Record<Row, Count>;

export function emptyTally(): Tally {
  const count = (): Count => ({ compared: 0, same: 0 });
  return {
    cases: 0,
    refused: 0,
    refusedSameCauses: 0,
    cel: 0,
    verdict: count(),
    causes: count(),
    warnings: count(),
    message: count(),
    object: count(),
  };
}

/** Counts one comparison. What the engine cannot know because of CEL is counted apart. */
export function add(tally: Tally, comparison: Comparison): void {
  if (comparison.cel) {
    tally.cel++;
    return;
  }
  tally.cases++;
  if (comparison.refused) {
    tally.refused++;
    if (comparison.causes) tally.refusedSameCauses++;
  }
  for (const row of rows) {
    if (comparison[row] !== undefined) tally[row].compared++;
    if (comparison[row]) tally[row].same++;
  }
}

/** The share of agreements, from 0 to 1; `undefined` where nothing was compared. */
export function shareOf({ compared, same }: Count): number | undefined {
  return compared === 0 ? undefined : same / compared;
}
