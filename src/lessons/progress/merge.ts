import type { ExerciseProgress, LessonProgress, ProgressRecord, QuestionProgress } from './record.ts';

/** Both records together, as after learning on two machines: nothing that was reached is lost, the later place counts. */
export function merge(own: ProgressRecord, other: ProgressRecord): ProgressRecord {
  return {
    ...own,
    lessons: both(own.lessons, other.lessons, mergeLesson),
    exercises: both(own.exercises, other.exercises, mergeExercise),
    questions: both(own.questions, other.questions, mergeQuestion),
  };
}

function both<T>(
  own: { readonly [id: string]: T },
  other: { readonly [id: string]: T },
  join: (a: T, b: T) => T,
): { readonly [id: string]: T } {
  const ids = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  return Object.fromEntries(
    ids.map((id) => {
      const [a, b] = [own[id], other[id]];
      return [id, a !== undefined && b !== undefined ? join(a, b) : (a ?? b)!];
    }),
  );
}

function mergeLesson(a: LessonProgress, b: LessonProgress): LessonProgress {
  const [earlier, later] = a.visited <= b.visited ? [a, b] : [b, a];
  return { ...earlier, ...later, ...earliest('done', a.done, b.done) };
}

function mergeExercise(a: ExerciseProgress, b: ExerciseProgress): ExerciseProgress {
  return {
    tries: Math.max(a.tries, b.tries),
    hints: a.hints >= b.hints ? a.hints : b.hints,
    ...earliest('reached', a.reached, b.reached),
    ...earliest('shown', a.shown, b.shown),
  };
}

function mergeQuestion(a: QuestionProgress, b: QuestionProgress): QuestionProgress {
  const later = a.last >= b.last ? a : b;
  return { ...later, wrong: Math.max(a.wrong, b.wrong) };
}

function earliest<K extends string>(
  key: K,
  a: string | undefined,
  b: string | undefined,
): { readonly [N in K]?: string } {
  const found = [a, b].filter((each) => each !== undefined).sort()[0];
  return (found === undefined ? {} : { [key]: found }) as { readonly [N in K]?: string };
}
