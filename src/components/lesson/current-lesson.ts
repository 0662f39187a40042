import type { Language } from '../../i18n/languages.ts';
import { uiFor, type Ui } from '../../i18n/ui.ts';
import type { Lesson } from '../../lessons/lesson.ts';

export type CurrentLesson = { readonly lesson: Lesson; readonly language: Language; readonly ui: Ui['lesson'] };

/** The lesson around a component of the prose. Throws where a component is used outside of one. */
export function currentLesson(locals: App.Locals): CurrentLesson {
  if (!locals.lesson) throw new Error('The components of the prose work inside a lesson only.');
  return { ...locals.lesson, ui: uiFor(locals.lesson.language, 'lesson') };
}
