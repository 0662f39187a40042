/** Something a writer has to mend. `file` is relative to the root of the repository, `line` begins at 1. */
export type Problem = {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  /** What is wrong and what to write instead. */
  readonly text: string;
};

/** The problem on one line, in the form that terminals and editors make clickable. */
export function problemLine({ severity, file, line, text }: Problem): string {
  return `${file}:${line}: ${severity}: ${text}`;
}
