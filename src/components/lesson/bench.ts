import type { Grade } from '../../lessons/grade.ts';
import { browserStore } from '../../store/browser-store.ts';
import { lessonDataId, type LessonData } from './exercise-data.ts';
import { fitServed } from './fit-served.ts';
import { wakeOnInput } from './wake.ts';

/**
 * The workbench beside the prose. On a wide screen it is there from the start, as the page was served, and comes to life
 * at the first input into it. On a small one it is a sheet over the whole window, opened by the button of an exercise,
 * closed by its own button or Escape. A modal dialog keeps the focus and gives it back.
 */
const sheet = document.querySelector<HTMLDialogElement>('[data-bench]');
const data = document.getElementById(lessonDataId);
if (sheet && data?.textContent) start(sheet, JSON.parse(data.textContent) as LessonData);

function start(bench: HTMLDialogElement, lesson: LessonData): void {
  const wide = matchMedia('(min-width: 64rem)');
  /** A second language beside the prose takes the place of the workbench, which then is a sheet on wide screens too. */
  const isBeside = (): boolean => wide.matches && !bench.closest('[data-bilingual]');
  const place = bench.querySelector<HTMLElement>('[data-bench-place]')!;
  const failed = bench.querySelector<HTMLElement>('[data-bench-failed]')!;
  const loading = bench.querySelector<HTMLElement>('[data-bench-loading]')!;
  const first = lesson.exercises[0]!;
  let shown = first.id;
  let takeAway: (() => void) | undefined;

  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-open-exercise]')];
  /** Beside the prose, the exercise that is shown needs no button to open it. */
  const offer = (): void => {
    for (const button of buttons) button.hidden = isBeside() && button.dataset['openExercise'] === shown;
  };

  const load = async (exercise: string) => {
    try {
      const { loadBench } = await import('./bench-app.ts');
      const loaded = await loadBench(lesson, exercise, {
        ongrade: (grade) => markGoals(exercise, grade),
        onclose: () => bench.close(),
      });
      failed.hidden = true;
      return loaded;
    } catch (error) {
      failed.hidden = false;
      throw error;
    }
  };

  const wake = wakeOnInput(place, async () => {
    const { enliven } = await load(first.id);
    return () => {
      stopFitting();
      takeAway = enliven(place);
    };
  });
  const stopFitting = fitServed(place);

  const show = async (exercise: string): Promise<void> => {
    if (shown === exercise) return wake();
    shown = exercise;
    offer();
    place.hidden = true;
    loading.hidden = false;
    await wake();
    const loaded = await load(exercise).catch(() => undefined);
    if (shown !== exercise) return;
    loading.hidden = true;
    if (!loaded) return;
    takeAway?.();
    takeAway = loaded.put(place);
    place.hidden = false;
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (!isBeside()) bench.showModal();
      void show(button.dataset['openExercise']!);
    });
  }

  const settle = (): void => {
    offer();
    if (!isBeside()) return;
    if (bench.open) bench.close();
    const atStart = first.lab?.grade ?? lesson.first?.grade;
    if (atStart) markGoals(first.id, atStart);
    void isBegun(lesson, first).then((begun) => {
      if (begun && isBeside()) void wake();
    });
  };
  wide.addEventListener('change', settle);
  document.addEventListener('bilingual', settle);
  settle();
}

/** True where the learner has ever changed the files of the exercise: what is kept is theirs, and is shown at once. */
async function isBegun(lesson: LessonData, { id, start: files }: LessonData['exercises'][number]): Promise<boolean> {
  const store = await browserStore();
  const read = (key: string) => store.read(`${key}:${lesson.id}/${id}`).catch(() => undefined);
  if ((await read('history')) !== undefined) return true;
  // Files are kept as JSON: to read them takes more script than a page without input should bring.
  const kept = await read('exercise');
  return kept !== undefined && !kept.includes(JSON.stringify(files));
}

/** The goals in the prose show the same state as those beside the editor. */
function markGoals(exercise: string, { goals }: Pick<Grade, 'goals'>): void {
  const list = document.querySelector(`[data-exercise="${CSS.escape(exercise)}"]`);
  for (const { id, met } of goals) {
    const goal = list?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(id)}"]`);
    const state = goal?.querySelector<HTMLElement>('[data-met]');
    if (!goal || !state) continue;
    goal.dataset['state'] = met ? 'met' : 'open';
    state.textContent = (met ? state.dataset['met'] : state.dataset['open']) ?? '';
  }
}
