import { render } from 'svelte/server';
import { uiFor } from '../../i18n/ui.ts';
import { labViews } from '../../labs/views.ts';
import type { LabExercise, LessonData } from './exercise-data.ts';
import LabBench from './LabBench.svelte';

/** The bench of an exercise in a lab as a page is served with it. */
export async function serveLabBench(lesson: LessonData, exercise: LabExercise): Promise<string> {
  const { lab } = exercise.lab;
  const props = {
    ui: uiFor(lesson.language, 'lesson'),
    labUi: uiFor(lesson.language, `lab-${lab}`),
    View: (await labViews[lab].load()).default,
    lesson,
    exercise,
  };
  return (await render(LabBench, { props, idPrefix: 'bench' })).body;
}
