import type { Lesson, Question } from '../../lessons/lesson.ts';

/** A question of a lesson. Throws where there is none of this kind: the generator has made sure that there is. */
export function questionOf<K extends Question['kind']>(lesson: Lesson, id: string, kind: K): Question & { kind: K } {
  const found = lesson.questions.find((each) => each.id === id);
  if (found?.kind !== kind) throw new Error(`The lesson "${lesson.id}" has no question "${id}" of the kind ${kind}.`);
  return found as Question & { kind: K };
}
