/**
 * What the browser remembers of a learner. It holds no words and no positions: lessons, exercises and questions are
 * named by their ids, so that it survives another language, a new order and new content. Moments are ISO texts in UTC.
 *
 * The texts of attempts are not in it: they are large and change with every key, so each exercise keeps its own
 * (`attempt.ts`), and a full storage loses one of them at most.
 */
export type ProgressRecord = {
  readonly schema: typeof newestSchema;
  readonly lessons: { readonly [lesson: string]: LessonProgress };
  /** By `lesson/exercise`. */
  readonly exercises: { readonly [exercise: string]: ExerciseProgress };
  /** By `lesson/question`. */
  readonly questions: { readonly [question: string]: QuestionProgress };
};

/** The form that this code writes; `migrations.ts` brings older ones here. */
export const newestSchema = 1;

export type LessonProgress = {
  /** The section that was read last, to resume there. */
  readonly at?: string;
  readonly visited: string;
  /** Set once everything in it that can be answered or reached is. */
  readonly done?: string;
};

export type ExerciseProgress = {
  /** How often the learner changed something and was judged. */
  readonly tries: number;
  /** How many of the three hints were opened. */
  readonly hints: 0 | 1 | 2 | 3;
  readonly reached?: string;
  /** The solution was opened before the goals were reached. */
  readonly shown?: string;
};

export type QuestionProgress = {
  /** How many times in a row the answer was right; a wrong one begins anew. */
  readonly streak: number;
  readonly wrong: number;
  readonly last: string;
};

/** What a learner has who begins. */
export const emptyRecord: ProgressRecord = { schema: newestSchema, lessons: {}, exercises: {}, questions: {} };

/** The name of an exercise or a question in the record. */
export const keyIn = (lesson: string, id: string): string => `${lesson}/${id}`;
