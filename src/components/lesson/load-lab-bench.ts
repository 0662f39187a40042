import { loadUi } from '../../i18n/load-ui.ts';
import { labViews } from '../../labs/views.ts';
import type { BeginBench, BenchHandlers } from './bench-app.ts';
import type { LabExercise, LessonData } from './exercise-data.ts';
import LabBench from './LabBench.svelte';

/** Fetches what an exercise in a lab needs. */
export async function loadLabBench(
  lesson: LessonData,
  exercise: LabExercise,
  handlers: BenchHandlers,
): Promise<BeginBench> {
  const { lab } = exercise.lab;
  const [ui, labUi, view] = await Promise.all([
    loadUi(lesson.language, 'lesson'),
    loadUi(lesson.language, `lab-${lab}`),
    labViews[lab].load(),
  ]);
  const props = { ui, labUi, View: view.default, lesson, exercise, ...handlers };
  return (begin, target) => begin(LabBench, { target, props });
}
