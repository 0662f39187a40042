/** The words around an exported drawing, in the reader's language. */
export type ExportText = {
  /** As in `lang="th"`. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Said under the drawing, such as what is hidden and why. */
  readonly notes: readonly string[];
};
