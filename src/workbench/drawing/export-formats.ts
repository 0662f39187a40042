/** One way to take the drawing along. */
export type ExportFormat = {
  /** A proper name, the same in all languages. */
  readonly name: string;
  /** The name of the file. */
  readonly file: string;
  /** Absent where it is no text. */
  readonly text?: () => string;
  make(): Promise<Blob>;
};
