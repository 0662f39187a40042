import type { Grade } from '../../lessons/grade.ts';
import { lessonDataId, type LessonData } from './exercise-data.ts';

/**
 * The workbench beside the prose. On a wide screen it is there from the start; on a small one it is a sheet over the
 * whole window, opened by the button of an exercise, closed by its own button or Escape. A modal dialog keeps the focus
 * and gives it back.
 */
const sheet = document.querySelector<HTMLDialogElement>('[data-bench]');
const data = document.getElementById(lessonDataId);
if (sheet && data?.textContent) start(sheet, JSON.parse(data.textContent) as LessonData);

function start(bench: HTMLDialogElement, lesson: LessonData): void {
  const wide = matchMedia('(min-width: 64rem)');
  const place = bench.querySelector<HTMLElement>('[data-bench-place]')!;
  const failed = bench.querySelector<HTMLElement>('[data-bench-failed]')!;
  let shown: string | undefined;
  let takeAway: () => void = () => undefined;

  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-open-exercise]')];
  /** Beside the prose, the exercise that is shown needs no button to open it. */
  const offer = (): void => {
    for (const button of buttons) button.hidden = wide.matches && button.dataset['openExercise'] === shown;
  };

  const show = async (exercise: string): Promise<void> => {
    if (shown === exercise) return;
    shown = exercise;
    offer();
    try {
      const { mountBench } = await import('./bench-app.ts');
      if (shown !== exercise) return;
      takeAway();
      takeAway = await mountBench(place, lesson, exercise, {
        ongrade: (grade) => markGoals(exercise, grade),
        onclose: () => bench.close(),
      });
    } catch {
      shown = undefined;
      offer();
      place.replaceChildren();
      failed.hidden = false;
    }
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (!wide.matches) bench.showModal();
      void show(button.dataset['openExercise']!);
    });
  }

  const first = lesson.exercises[0];
  const settle = (): void => {
    offer();
    if (!wide.matches) return;
    if (bench.open) bench.close();
    if (first && shown === undefined) void show(first.id);
  };
  wide.addEventListener('change', settle);
  settle();
}

/** The goals in the prose show the same state as those beside the editor. */
function markGoals(exercise: string, { goals }: Grade): void {
  const list = document.querySelector(`[data-exercise="${CSS.escape(exercise)}"]`);
  for (const { id, met } of goals) {
    const goal = list?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(id)}"]`);
    const state = goal?.querySelector<HTMLElement>('[data-met]');
    if (!goal || !state) continue;
    goal.dataset['state'] = met ? 'met' : 'open';
    state.textContent = (met ? state.dataset['met'] : state.dataset['open']) ?? '';
  }
}
