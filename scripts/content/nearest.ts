import { nearest } from '../../src/text/nearest.ts';

/** A clause for a message: ` Did you mean "labels"?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}
