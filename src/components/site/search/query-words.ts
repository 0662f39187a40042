import type { Language } from '../../../i18n/languages.ts';

/** What makes a question of a word; such words stand on every page and say nothing about any. */
const questionWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['what', 'is', 'are', 'a', 'an', 'the', 'how', 'do', 'does', 'why', 'which', 'of', 'to', 'my', 'i', 'in'],
  de: [
    'was',
    'ist',
    'sind',
    'ein',
    'eine',
    'einen',
    'der',
    'die',
    'das',
    'wie',
    'warum',
    'welche',
    'mein',
    'ich',
    'zu',
  ],
  ru: ['что', 'такое', 'как', 'почему', 'какие', 'какой', 'это', 'мой', 'в', 'на', 'для', 'под'],
  th: ['คือ', 'อะไร', 'อย่างไร', 'ทำไม', 'ใด', 'บ้าง', 'ที่', 'ได้', 'ของ'],
};

/**
 * A question as the index wants it: names with hyphens in their words, Thai words apart (there are no spaces between
 * them) as they were put apart in the pages, and without the words that make a question of it.
 */
export function queryWords(typed: string, language: Language): string {
  const text = typed
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[?!"„“«»]/g, ' ')
    .replace(/[\u0e00-\u0e7f]+/g, (run) => ` ${thaiWords(run).join(' ')} `);
  const all = text.split(/\s+/).filter((word) => word !== '');
  const telling = all.filter((word) => !questionWords[language].includes(word.toLowerCase()));
  return (telling.length > 0 ? telling : all).join(' ');
}

function thaiWords(run: string): string[] {
  return [...new Intl.Segmenter('th', { granularity: 'word' }).segment(run)].map(({ segment }) => segment);
}
