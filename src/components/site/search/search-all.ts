import type { FoundPage, Index } from './index-of.ts';

/** More words than this are not tried one by one. */
const longestQuestion = 8;

type Results = readonly { data(): Promise<FoundPage> }[];

/**
 * Pages with all words; where there are none, those with all words but one. A question in a sentence holds a word that
 * no page has, and the rest still says what is meant.
 */
export async function searchAll(index: Index, asked: string): Promise<Results> {
  const { results } = await index.search(asked);
  const words = asked.split(' ');
  if (results.length > 0 || words.length < 2 || words.length > longestQuestion) return results;
  const tries = await Promise.all(
    words.map(async (_word, left) => (await index.search(words.filter((_other, at) => at !== left).join(' '))).results),
  );
  // The fewest pages fit best: a common word was not the one that was too much.
  return tries.filter((each) => each.length > 0).sort((a, b) => a.length - b.length)[0] ?? [];
}
