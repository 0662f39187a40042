import type { Language } from '../../i18n/languages.ts';

/** What the pages about progress know of the course: names in the reader's language, as JSON in the page. */
export type ProgressData = {
  readonly language: Language;
  readonly lessons: readonly {
    readonly id: string;
    readonly short: string;
    readonly exercises: readonly { readonly id: string; readonly title: string }[];
    readonly questions: readonly string[];
  }[];
};

/** The element that holds the data, and the one that the page's application fills. */
export const progressDataId = 'progress-data';
export const progressPlaceId = 'progress';
