/** The words of the list twin in the reader's language, beside those of the drawing. */
export type ListWords = {
  /** Beside an object without connections. */
  readonly alone: string;
  /** Beside what the search has found. */
  readonly hit: string;
  readonly open: string;
  readonly close: string;
  /** "and 12 more", where a list is cut. */
  more(count: number): string;
  /** The button that shows the rest. */
  showMore(count: number): string;
};
