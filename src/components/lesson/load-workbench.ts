import { loadFindings } from '../../i18n/load-findings.ts';
import { loadUi } from '../../i18n/load-ui.ts';
import type { BeginBench, BenchHandlers } from './bench-app.ts';
import Bench from './Bench.svelte';
import type { LessonData, ManifestExercise } from './exercise-data.ts';

/** Fetches what an exercise with manifests needs. */
export async function loadWorkbench(
  lesson: LessonData,
  exercise: ManifestExercise,
  handlers: BenchHandlers,
): Promise<BeginBench> {
  const [ui, workbenchUi, catalog] = await Promise.all([
    loadUi(lesson.language, 'lesson'),
    loadUi(lesson.language, 'workbench'),
    loadFindings(lesson.language),
  ]);
  const first = exercise === lesson.exercises[0] && lesson.first ? { ...lesson.first, catalog } : undefined;
  const props = { ui, workbenchUi, lesson, exercise, first, ...handlers };
  return (begin, target) => begin(Bench, { target, props });
}
