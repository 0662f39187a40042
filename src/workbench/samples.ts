import type { SourceFile } from '../engine/analysis.ts';

/** A sample as the playground page embeds it, in the page's language. */
export type Sample = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly SourceFile[];
};

/** The sample that files began as: the one with the same file names. */
export function sampleOf(files: readonly SourceFile[], samples: readonly Sample[]): Sample | undefined {
  const names = (list: readonly SourceFile[]): string => list.map(({ name }) => name).join('\n');
  return samples.find((sample) => names(sample.files) === names(files));
}

/** True where the reader has changed nothing. */
export function isUnchanged(files: readonly SourceFile[], sample: Sample | undefined): boolean {
  return sample !== undefined && sample.files.every(({ text }, index) => text === files[index]?.text);
}
