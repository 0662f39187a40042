import type { Language } from '../../src/i18n/languages.ts';

/** Text that is translated as one. `line` begins at 1. */
export type BlockText = { readonly file: string; readonly line: number; readonly text: string };

/**
 * A block of the content in all languages that have it. The id survives renumbered folders and moved paragraphs:
 * `lessons/<part>/<lesson>#<section>`, `findings/<code>#why`, `ui/<namespace>#<key>`, `glossary#<term>.definition`.
 */
export type Block = {
  readonly id: string;
  /** How the text is written: an ICU message, MDX, or plain text; all have code between backticks. */
  readonly format: 'icu' | 'mdx' | 'text';
  readonly texts: ReadonlyMap<Language, BlockText>;
};
