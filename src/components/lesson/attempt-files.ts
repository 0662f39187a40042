import type { SourceFile } from '../../engine/analysis.ts';
import type { ExerciseData } from './exercise-data.ts';

/** The files of an exercise as the learner has them, and those that nobody can change as the lesson has them now. */
export function withFixed(
  files: readonly SourceFile[],
  { start, readonly }: Pick<ExerciseData, 'start' | 'readonly'>,
): readonly SourceFile[] {
  return start.map((own) => (readonly.includes(own.name) ? own : (files.find(({ name }) => name === own.name) ?? own)));
}

/** True where both hold the same files with the same texts, in the same order. */
export function sameFiles(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return (
    a.length === b.length && a.every(({ name, text }, index) => name === b[index]!.name && text === b[index]!.text)
  );
}
