import { sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { wordsOf } from '../glossary/words-of.ts';
import type { Block } from './block.ts';

/** The script that a language writes its own words in, where that is not the Latin one. */
const scripts: Partial<Record<Language, RegExp>> = { ru: /\p{Script=Cyrillic}/u, th: /\p{Script=Thai}/u };

/**
 * True where a text is English still: the same words, or none in the language's own script. One or two words may be the
 * same in two languages, as in "API server".
 */
export function looksUntranslated(block: Block, language: Language): boolean {
  const [source, text] = [wordsOf(block, sourceLanguage), wordsOf(block, language)];
  const words = source.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.length <= 2 || text === '') return false;
  const script = scripts[language];
  return text === source || (script !== undefined && !script.test(text));
}
