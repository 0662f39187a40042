import { flushSync, hydrate, mount, unmount } from 'svelte';
import { loadFindings } from '../../i18n/load-findings.ts';
import { loadUi } from '../../i18n/load-ui.ts';
import type { Grade } from '../../lessons/grade.ts';
import Bench from './Bench.svelte';
import type { LessonData } from './exercise-data.ts';

type Handlers = { readonly ongrade: (grade: Grade) => void; readonly onclose: () => void };

/**
 * Fetches what the workbench of an exercise needs. The function it gives puts the workbench into an element, or brings the
 * served one to life there, and gives the way to take it away again. Rejects where something cannot be fetched.
 */
export async function loadBench(lesson: LessonData, exerciseId: string, handlers: Handlers) {
  const exercise = lesson.exercises.find(({ id }) => id === exerciseId);
  if (!exercise || exercise.lab) throw new Error(`The lesson has no exercise "${exerciseId}".`);
  const isFirst = exercise === lesson.exercises[0];
  const [ui, workbenchUi, catalog] = await Promise.all([
    loadUi(lesson.language, 'lesson'),
    loadUi(lesson.language, 'workbench'),
    loadFindings(lesson.language),
  ]);
  const first = isFirst && lesson.first ? { ...lesson.first, catalog } : undefined;
  const props = { ui, workbenchUi, lesson, exercise, first, ...handlers };
  const takeAway = (app: object) => () => void unmount(app);
  return {
    /** The served markup shows this exercise. */
    enliven(target: HTMLElement) {
      const app = hydrate(Bench, { target, props });
      // What was missed is done again right after this: everybody must listen by then.
      flushSync();
      return takeAway(app);
    },
    put(target: HTMLElement) {
      target.replaceChildren();
      return takeAway(mount(Bench, { target, props }));
    },
  };
}
