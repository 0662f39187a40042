import { onMount } from 'svelte';
import type { SourceFile } from '../../engine/analysis.ts';
import type { Grade } from '../../lessons/grade.ts';
import type { Snapshot } from '../../lessons/progress/attempt.ts';
import { keyIn, type ExerciseProgress } from '../../lessons/progress/record.ts';
import { sameFiles, withFixed } from './attempt-files.ts';
import type { ExerciseData, LessonData } from './exercise-data.ts';
import type { HintTier } from './hint-tiers.ts';
import { keepAttempt, type KeptAttempt } from './keep-attempt.ts';
import type { KeptProgress } from './keep-progress.ts';
import { now } from './now.ts';
import { openProgress } from './open-progress.ts';

type Told = { readonly did: 'try' | 'reach' | 'show-solution' } | { readonly did: 'hint'; readonly tier: HintTier };

/** Where the files of an exercise are edited. */
type Place = { getFiles(): readonly SourceFile[]; setFiles(files: readonly SourceFile[]): void };

/**
 * What a learner does with an exercise, and what is remembered of it, as reactive state. To be called while a component is
 * set up.
 * @param place where the files are, once it is there
 */
export function createAttempt(
  lesson: Pick<LessonData, 'id'>,
  exercise: Pick<ExerciseData, 'id' | 'start' | 'readonly'>,
  place: () => Place | undefined,
) {
  let history = $state.raw<readonly Snapshot[]>([]);
  let record = $state.raw<ExerciseProgress>({ tries: 0, hints: 0 });
  let said = $state('');
  /** The learner has changed something on this page; the files of the start are no attempt. */
  let touched = $state(false);
  let met: number | undefined;

  const key = keyIn(lesson.id, exercise.id);
  let kept: KeptAttempt | undefined;
  let progress: KeptProgress | undefined;

  const open = async (): Promise<void> => {
    [kept, progress] = await Promise.all([
      keepAttempt(`history:${lesson.id}/${exercise.id}`),
      openProgress((changed) => (record = changed.exercises[key] ?? record)),
    ]);
    history = kept.history;
    record = progress.record.exercises[key] ?? record;
  };
  let opening: Promise<void> | undefined;
  onMount(() => {
    opening = open();
  });

  /** Tells the record what the learner did. */
  function did(event: Told): void {
    void progress?.did({ lesson: lesson.id, exercise: exercise.id, now: now(), ...event });
  }

  return {
    get history() {
      return history;
    },
    get record() {
      return record;
    },
    /** What happened to the files, for a screen reader. */
    get said() {
      return said;
    },
    get tried() {
      return touched || record.tries > 0;
    },
    did,
    /** These files have been graded. */
    async graded(grade: Grade, files: readonly SourceFile[]): Promise<void> {
      ({ met } = grade);
      if (sameFiles(files, exercise.start)) return;
      await opening;
      if (!kept) return;
      const before = history.length;
      history = kept.add({ at: now(), met: grade.met, files });
      if (touched && history.length > before) did({ did: 'try' });
      if (grade.reached) did({ did: 'reach' });
    },
    /** What was kept may be older than the lesson: files that the learner cannot change are always those of the lesson. */
    changed(files: readonly SourceFile[]): void {
      const mended = withFixed(files, exercise);
      if (!sameFiles(files, mended)) place()?.setFiles(mended);
      else if (!sameFiles(files, exercise.start)) touched = true;
    },
    /** Puts other files into the editor. What is there now joins the history first. */
    async put(files: readonly SourceFile[], words: string): Promise<void> {
      await opening;
      const there = place();
      if (!there) return;
      const left = there.getFiles();
      // Whoever is quicker than the engine leaves files that nobody has graded yet.
      if (kept && !sameFiles(left, exercise.start)) history = kept.add({ at: now(), met: met ?? 0, files: left }, true);
      there.setFiles(withFixed(files, exercise));
      said = words;
    },
  };
}

export type Attempt = ReturnType<typeof createAttempt>;
