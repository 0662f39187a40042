import type { Language } from '../../i18n/languages.ts';
import { decide } from '../../labs/decide.ts';
import { labs } from '../../labs/labs.ts';
import { wordsOf } from '../../lessons/course.ts';
import { gradeBy } from '../../lessons/grade.ts';
import type { Exercise } from '../../lessons/lesson.ts';
import type { ExerciseData } from './exercise-data.ts';

/** An exercise as a page hands it to the browser; one in a lab with the state that the lab begins with. */
export async function exerciseDataOf(exercise: Exercise, language: Language): Promise<ExerciseData> {
  const { words, language: wordsIn } = wordsOf(exercise, language);
  const { id, readonly, start, solution } = exercise;
  const data = { id, readonly, start, solution, words, wordsIn };
  if (!exercise.lab) return { ...data, kind: exercise.kind, goals: exercise.goals, target: exercise.target };
  const { lab, goals } = exercise;
  const { model, rows } = await labs[lab.lab]();
  const state = model.compute(start, lab.config as never);
  const grade = gradeBy(goals, (goal) => decide(rows, goal, state));
  return { ...data, goals, lab: { ...lab, state, grade } };
}
