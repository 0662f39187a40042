import { loadedLabs } from '../../scripts/lessons/loaded-labs.ts';
import type { SourceFile } from '../../src/engine/index.ts';
import { whatIsStored } from '../../src/engine/what-is-stored.ts';
import { answerLab } from '../../src/labs/answer-lab.ts';
import { lessonOptions } from '../../src/lessons/lesson-options.ts';
import type { ExerciseBench, Lesson } from '../../src/lessons/lesson.ts';

/**
 * What files come to, however they are written: the objects that the server stores, defaults and all, or what the lab
 * computes. Two answers to an exercise that come to the same are one answer.
 */
export function meaningOf(
  files: readonly SourceFile[],
  exercise: ExerciseBench,
  lesson: Pick<Lesson, 'kubernetes' | 'cluster'>,
): string {
  if (exercise.lab) {
    const { lab, goals } = exercise;
    const answer = answerLab(loadedLabs[lab.lab], { files, config: lab.config, goals });
    return JSON.stringify(answer);
  }
  const stored = whatIsStored(files, lesson.kubernetes, lessonOptions(lesson, exercise.goals).assume);
  return stored
    .map(({ id, lines }) => [id.kind, id.name, ...lines.map(({ text }) => text)].join('\n'))
    .sort()
    .join('\n');
}
