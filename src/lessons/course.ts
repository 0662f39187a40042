import { sourceLanguage, type Language } from '../i18n/languages.ts';
import { course } from './generated/course.ts';
import type { Exercise, Lesson, Part } from './lesson.ts';
import type { ExerciseWords } from './schema/exercise.ts';
import type { ProseHead } from './schema/prose.ts';

export const lessons: readonly Lesson[] = course.lessons;

/** The parts that have lessons, each with them, in the order of the course. */
export const parts: readonly { readonly part: Part; readonly lessons: readonly Lesson[] }[] = course.parts
  .map((part) => ({ part, lessons: lessons.filter((lesson) => lesson.part === part.id) }))
  .filter((each) => each.lessons.length > 0);

/** Words and the language they are in: English where a translation is missing. */
export type InLanguage<T> = { readonly words: T; readonly language: Language };

export const headOf = (lesson: Lesson, language: Language): InLanguage<ProseHead> => fallback(lesson.heads, language);

export const wordsOf = (exercise: Exercise, language: Language): InLanguage<ExerciseWords> =>
  fallback(exercise.words, language);

/** Whether the head of a lesson, or the words of one of its exercises, translate an older English. */
export const isStale = (lesson: Lesson, language: Language, exercise?: Exercise): boolean =>
  course.stale[exercise ? `${lesson.id}/${exercise.id}` : lesson.id]?.includes(language) === true;

function fallback<T>(versions: { readonly [L in Language]?: T }, language: Language): InLanguage<T> {
  const words = versions[language];
  if (words !== undefined) return { words, language };
  // The build has made sure that the source is there.
  return { words: versions[sourceLanguage]!, language: sourceLanguage };
}
