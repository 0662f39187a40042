import type { ProgressRecord } from './record.ts';

/** Days until a question comes back, by how often its answer was right in a row since the last mistake. */
const daysAfter = [1, 3, 7, 16, 35] as const;
const day = 86_400_000;

/** A question to ask again, and from when on. */
export type Due = { readonly question: string; readonly since: string };

/**
 * The questions that were once answered wrongly and are not known yet, each with the moment at which it is due, the
 * earliest first. After five right answers in a row a question is known and rests.
 */
export function scheduled({ questions }: ProgressRecord): readonly Due[] {
  return Object.entries(questions)
    .flatMap(([question, { streak, wrong, last }]) => {
      const days = daysAfter[streak];
      if (wrong === 0 || days === undefined) return [];
      return [{ question, since: new Date(Date.parse(last) + days * day).toISOString() }];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** Those that are due now. */
export const dueForReview = (record: ProgressRecord, now: string): readonly Due[] =>
  scheduled(record).filter(({ since }) => since <= now);
