/**
 * The languages of the site, in the order in which a reader chooses. A new language is one row here.
 * `name` is what its speakers call it; `direction` and `id` go into `dir` and `lang`.
 */
export const languages = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'de', name: 'Deutsch', direction: 'ltr' },
  { id: 'ru', name: 'Русский', direction: 'ltr' },
  { id: 'th', name: 'ไทย', direction: 'ltr' },
] as const;

export type Language = (typeof languages)[number]['id'];

/** The language that is written first and that all others are translated from. */
export const sourceLanguage = 'en' satisfies Language;

/** The languages that are translations, in the same order. */
export const translatedLanguages: readonly Language[] = languages
  .map(({ id }) => id)
  .filter((id) => id !== sourceLanguage);

/** True for the id of a language that the site has, such as the first part of a path. */
export function isLanguage(id: string | undefined): id is Language {
  return languages.some((language) => language.id === id);
}
