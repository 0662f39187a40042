import { migrations } from './migrations.ts';
import {
  emptyRecord,
  newestSchema,
  type ExerciseProgress,
  type LessonProgress,
  type ProgressRecord,
  type QuestionProgress,
} from './record.ts';

/**
 * What became of a text that should hold a record. `newer` was written by a newer Drydock: it is not touched. `damaged`
 * entries were left out, the others count.
 */
export type ReadRecord =
  | { readonly is: 'read'; readonly record: ProgressRecord; readonly damaged: number }
  | { readonly is: 'newer' | 'foreign' | 'unreadable' };

/** More entries than any course has; a file of somebody else's making must not fill the storage. */
const mostEntries = 2000;
const longestText = 5_000_000;

/** Reads a record from any text. Never throws. */
export function readRecord(text: string): ReadRecord {
  if (text.length > longestText) return { is: 'unreadable' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: 'unreadable' };
  }
  return recordFrom(value);
}

/** Reads a record from any value. Never throws. */
export function recordFrom(value: unknown): ReadRecord {
  if (!isMap(value) || typeof value['schema'] !== 'number') return { is: 'foreign' };
  if (value['schema'] > newestSchema) return { is: 'newer' };
  let newest: unknown = value;
  for (const { from, migrate } of migrations) {
    if (isMap(newest) && newest['schema'] === from) newest = migrate(newest);
  }
  if (!isMap(newest) || newest['schema'] !== newestSchema) return { is: 'foreign' };
  const lessons = entriesOf(newest['lessons'], lessonFrom);
  const exercises = entriesOf(newest['exercises'], exerciseFrom);
  const questions = entriesOf(newest['questions'], questionFrom);
  return {
    is: 'read',
    damaged: lessons.damaged + exercises.damaged + questions.damaged,
    record: {
      ...emptyRecord,
      lessons: lessons.entries,
      exercises: exercises.entries,
      questions: questions.entries,
    },
  };
}

type Entries<T> = { readonly entries: { readonly [id: string]: T }; readonly damaged: number };

const name = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** The entries that can be read; ids are plain, so none of them is a name that objects have from birth. */
function entriesOf<T>(value: unknown, read: (entry: Record<string, unknown>) => T | undefined): Entries<T> {
  if (value === undefined) return { entries: {}, damaged: 0 };
  if (!isMap(value)) return { entries: {}, damaged: 1 };
  const all = Object.entries(value);
  const found: [string, T][] = [];
  for (const [id, entry] of all.slice(0, mostEntries)) {
    const sound = name.test(id) && !(id in Object.prototype) && isMap(entry) ? read(entry) : undefined;
    if (sound !== undefined) found.push([id, sound]);
  }
  return { entries: Object.fromEntries(found), damaged: all.length - found.length };
}

function lessonFrom({ at, visited, done }: Record<string, unknown>): LessonProgress | undefined {
  if (!isMoment(visited)) return undefined;
  return {
    visited,
    ...(typeof at === 'string' && name.test(at) && { at }),
    ...(isMoment(done) && { done }),
  };
}

function exerciseFrom({ tries, hints, reached, shown }: Record<string, unknown>): ExerciseProgress | undefined {
  if (!isCount(tries)) return undefined;
  if (hints !== 0 && hints !== 1 && hints !== 2 && hints !== 3) return undefined;
  return { tries, hints, ...(isMoment(reached) && { reached }), ...(isMoment(shown) && { shown }) };
}

function questionFrom({ streak, wrong, last }: Record<string, unknown>): QuestionProgress | undefined {
  return isCount(streak) && isCount(wrong) && isMoment(last) ? { streak, wrong, last } : undefined;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
