import { rows, type Comparison, type Row } from './compare.ts';

/** How often engine and server agree in one row: of `asked` cases, `answered` were answered and `same` are the same. */
export type Count = { asked: number; answered: number; same: number };

/** The figures of one kind, or of all. */
export type Tally = { cases: number; refused: number; refusedSameCauses: number; cel: number } & Record<Row, Count>;

export function emptyTally(): Tally {
  const count = (): Count => ({ asked: 0, answered: 0, same: 0 });
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
    tally[row].asked++;
    if (comparison[row] !== undefined) tally[row].answered++;
    if (comparison[row]) tally[row].same++;
  }
}

/** The share of agreements, from 0 to 1; `undefined` where nothing was answered. */
export function shareOf({ asked, answered, same }: Count): number | undefined {
  return answered === 0 ? undefined : same / asked;
}
