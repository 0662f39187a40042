import { mount, unmount } from 'svelte';
import { loadUi } from '../../i18n/load-ui.ts';
import type { Grade } from '../../lessons/grade.ts';
import Bench from './Bench.svelte';
import type { LessonData } from './exercise-data.ts';

/** Puts the workbench of an exercise into an element. The returned function takes it away again. */
export async function mountBench(
  target: HTMLElement,
  lesson: LessonData,
  exerciseId: string,
  handlers: { readonly ongrade: (grade: Grade) => void; readonly onclose: () => void },
): Promise<() => void> {
  const exercise = lesson.exercises.find(({ id }) => id === exerciseId);
  if (!exercise) return () => undefined;
  const [ui, workbenchUi] = await Promise.all([
    loadUi(lesson.language, 'lesson'),
    loadUi(lesson.language, 'workbench'),
  ]);
  target.replaceChildren();
  const app = mount(Bench, { target, props: { ui, workbenchUi, lesson, exercise, ...handlers } });
  return () => void unmount(app);
}
