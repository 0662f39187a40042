import type { Language } from '../../i18n/languages.ts';
import { uiFor, type Ui } from '../../i18n/ui.ts';
import type { Lesson } from '../../lessons/lesson.ts';

export type CurrentLesson = {
  readonly lesson: Lesson;
  readonly language: Language;
  /** The language of the prose, where a translation is missing. */
  readonly wordsIn: Language;
  readonly ui: Ui['lesson'];
};

/** The lesson around a component of the prose. Throws where a component is used outside of one. */
export function currentLesson(locals: App.Locals): CurrentLesson {
  if (!locals.lesson) throw new Error('The components of the prose work inside a lesson only.');
  return { ...locals.lesson, ui: uiFor(locals.lesson.language, 'lesson') };
}

/** An id that no other element of the page has. */
export function uniqueId(locals: App.Locals, name: string): string {
  const ids = (locals.ids ??= new Map<string, number>());
  const count = (ids.get(name) ?? 0) + 1;
  ids.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}
