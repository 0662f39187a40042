/**
 * A place on a page that survives translation: how many headings are above it, and how far it lies between the last
 * of them and the next, from 0 to 1. Pages have the same headings in every language, at other heights.
 */
export type Place = { readonly heading: number; readonly between: number };

/**
 * @param marks heights on the page, ascending: the top, each heading, the end
 * @param at a height on the same page
 */
export function placeAt(marks: readonly number[], at: number): Place {
  let heading = 0;
  while (heading + 2 < marks.length && (marks[heading + 1] ?? Infinity) <= at) heading++;
  const from = marks[heading] ?? 0;
  const to = marks[heading + 1] ?? from;
  return { heading, between: to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0 };
}

/** The height of a place on a page with these marks; on a page with fewer headings, the end of it. */
export function heightOf(marks: readonly number[], { heading, between }: Place): number {
  const from = marks[Math.min(heading, marks.length - 1)] ?? 0;
  const to = marks[Math.min(heading + 1, marks.length - 1)] ?? from;
  return from + (to - from) * between;
}
