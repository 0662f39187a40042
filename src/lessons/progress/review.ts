import type { ProgressRecord } from './record.ts';

/** Days until a question comes back, by how often its answer was right in a row since the last mistake. */
const daysAfter = [1, 3, 7, 16, 35] as const;
const day = 86_400_000;

/** A question to ask again. */
export type Due = { readonly question: string; readonly since: string };

/**
 * The questions that were once answered wrongly and are due now, the longest waiting first. After five right answers in
 * a row a question is known and rests.
 */
export function dueForReview({ questions }: ProgressRecord, now: string): readonly Due[] {
  return Object.entries(questions)
    .flatMap(([question, { streak, wrong, last }]) => {
      const days = daysAfter[streak];
      if (wrong === 0 || days === undefined) return [];
      const since = new Date(Date.parse(last) + days * day).toISOString();
      return since <= now ? [{ question, since }] : [];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
