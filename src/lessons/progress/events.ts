import { keyIn, type ExerciseProgress, type ProgressRecord } from './record.ts';

/** What a learner does. Each event is a small change of the record; `now` is the moment as an ISO text. */
export type ProgressEvent = { readonly lesson: string; readonly now: string } & (
  | { readonly did: 'read'; readonly section: string }
  | { readonly did: 'finish' }
  | { readonly did: 'answer'; readonly question: string; readonly right: boolean }
  | { readonly did: 'try'; readonly exercise: string }
  | { readonly did: 'reach'; readonly exercise: string }
  | { readonly did: 'hint'; readonly exercise: string; readonly tier: 1 | 2 | 3 }
  | { readonly did: 'show-solution'; readonly exercise: string }
);

/** The record after something was done. What changes nothing gives the same record. */
export function after(record: ProgressRecord, event: ProgressEvent): ProgressRecord {
  const { lesson, now } = event;
  switch (event.did) {
    case 'read': {
      const old = record.lessons[lesson];
      if (old?.at === event.section) return record;
      return { ...record, lessons: { ...record.lessons, [lesson]: { ...old, at: event.section, visited: now } } };
    }
    case 'finish': {
      const old = record.lessons[lesson];
      if (old?.done) return record;
      return { ...record, lessons: { ...record.lessons, [lesson]: { visited: now, ...old, done: now } } };
    }
    case 'answer': {
      const key = keyIn(lesson, event.question);
      const old = record.questions[key] ?? { streak: 0, wrong: 0 };
      const streak = event.right ? old.streak + 1 : 0;
      const wrong = old.wrong + (event.right ? 0 : 1);
      return { ...record, questions: { ...record.questions, [key]: { streak, wrong, last: now } } };
    }
    case 'try':
      return withExercise(record, keyIn(lesson, event.exercise), (old) => ({ ...old, tries: old.tries + 1 }));
    case 'reach':
      return withExercise(record, keyIn(lesson, event.exercise), (old) =>
        old.reached ? old : { ...old, reached: now },
      );
    case 'hint':
      return withExercise(record, keyIn(lesson, event.exercise), (old) =>
        old.hints >= event.tier ? old : { ...old, hints: event.tier },
      );
    case 'show-solution':
      return withExercise(record, keyIn(lesson, event.exercise), (old) =>
        old.shown || old.reached ? old : { ...old, shown: now },
      );
  }
}

function withExercise(
  record: ProgressRecord,
  key: string,
  change: (old: ExerciseProgress) => ExerciseProgress,
): ProgressRecord {
  const old = record.exercises[key] ?? { tries: 0, hints: 0 };
  const changed = change(old);
  return changed === old ? record : { ...record, exercises: { ...record.exercises, [key]: changed } };
}
