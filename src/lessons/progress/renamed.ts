import type { ProgressRecord } from './record.ts';

/** A lesson as far as names go. */
export type Named = { readonly id: string; readonly formerIds: readonly string[] };

/**
 * The record under the names of today. What belongs to a lesson that is gone stays under its old name: it may come back,
 * and nothing is thrown away.
 */
export function renamed(record: ProgressRecord, lessons: readonly Named[]): ProgressRecord {
  const today = new Map(lessons.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
  const known = new Set(lessons.map(({ id }) => id));
  const nameOf = (id: string): string => (known.has(id) ? id : (today.get(id) ?? id));
  const ofPart = (key: string): string => {
    const [lesson = '', ...rest] = key.split('/');
    return [nameOf(lesson), ...rest].join('/');
  };
  const moved = <T>(
    entries: { readonly [id: string]: T },
    rename: (id: string) => string,
  ): { readonly [id: string]: T } => {
    // What stands under the name of today is newer than what stands under an old one.
    const all = Object.entries(entries).map(([id, entry]) => [rename(id), entry, rename(id) === id] as const);
    const first = all.filter(([, , isToday]) => !isToday);
    const last = all.filter(([, , isToday]) => isToday);
    return Object.fromEntries([...first, ...last].map(([id, entry]) => [id, entry]));
  };
  return {
    ...record,
    lessons: moved(record.lessons, nameOf),
    exercises: moved(record.exercises, ofPart),
    questions: moved(record.questions, ofPart),
  };
}
