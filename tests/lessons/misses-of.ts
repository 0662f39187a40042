import { loadedLabs } from '../../scripts/lessons/loaded-labs.ts';
import { analyze, type SourceFile } from '../../src/engine/index.ts';
import { answerLab } from '../../src/labs/answer-lab.ts';
import { grade, gradeBy, type Grade } from '../../src/lessons/grade.ts';
import { lessonOptions } from '../../src/lessons/lesson-options.ts';
import type { ExerciseBench, Lesson } from '../../src/lessons/lesson.ts';

/** The goals that these files do not reach, as the page would grade them: by the engine, or by the exercise's lab. */
export function missesOf(
  files: readonly SourceFile[],
  exercise: ExerciseBench,
  lesson: Pick<Lesson, 'kubernetes' | 'cluster'>,
): string[] {
  return gradeOf(files, exercise, lesson)
    .goals.filter(({ met }) => !met)
    .map(({ id }) => id);
}

function gradeOf(
  files: readonly SourceFile[],
  exercise: ExerciseBench,
  lesson: Pick<Lesson, 'kubernetes' | 'cluster'>,
): Grade {
  if (!exercise.lab) return grade(exercise.goals, analyze(files, lessonOptions(lesson, exercise.goals)));
  const { lab, goals } = exercise;
  const answer = answerLab(loadedLabs[lab.lab], { files, config: lab.config, goals });
  return gradeBy(goals, ({ id }) => (answer.to === 'state' ? answer.held[id]! : { met: false }));
}
