declare namespace App {
  interface Locals {
    /** The lesson that the components of the prose belong to; the page sets it before the prose is rendered. */
    lesson?: {
      readonly lesson: import('../../lessons/lesson.ts').Lesson;
      readonly language: import('../../i18n/languages.ts').Language;
      readonly wordsIn: import('../../i18n/languages.ts').Language;
    };
    /** How often each name has been asked for as an id on this page. */
    ids?: Map<string, number>;
  }
}
