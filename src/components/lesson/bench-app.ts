import { flushSync, hydrate, mount, unmount } from 'svelte';
import type { Grade } from '../../lessons/grade.ts';
import type { LessonData } from './exercise-data.ts';

export type BenchHandlers = { readonly ongrade: (grade: Grade) => void; readonly onclose: () => void };

/** Begins a bench in an element, by `mount`, or by `hydrate` where it was served there. */
export type BeginBench = (begin: typeof mount, target: HTMLElement) => object;

/**
 * Fetches what the bench of an exercise needs: the workbench, or a lab. The function it gives puts the bench into an
 * element, or brings the served one to life there, and gives the way to take it away again. Rejects where something cannot
 * be fetched.
 */
export async function loadBench(lesson: LessonData, exerciseId: string, handlers: BenchHandlers) {
  const exercise = lesson.exercises.find(({ id }) => id === exerciseId);
  if (!exercise) throw new Error(`The lesson has no exercise "${exerciseId}".`);
  const begin = exercise.lab
    ? await (await import('./load-lab-bench.ts')).loadLabBench(lesson, exercise, handlers)
    : await (await import('./load-workbench.ts')).loadWorkbench(lesson, exercise, handlers);
  const takeAway = (app: object) => () => void unmount(app);
  return {
    /** The served markup shows this exercise. */
    enliven(target: HTMLElement) {
      // Both take a target and properties; the types of what else they take differ.
      const app = begin(hydrate as typeof mount, target);
      // What was missed is done again right after this: everybody must listen by then.
      flushSync();
      return takeAway(app);
    },
    put(target: HTMLElement) {
      target.replaceChildren();
      return takeAway(begin(mount, target));
    },
  };
}
