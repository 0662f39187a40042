import type { Language } from '../../src/i18n/languages.ts';
import type { Forbidden, Term } from './read-glossary.ts';

/** A forbidden rendering in a text: what stands there, and what to write. */
export type Finding = { readonly found: string; readonly term: string; readonly reason?: string };

type Row = {
  readonly pattern: RegExp;
  readonly allowed: readonly RegExp[];
  readonly term: string;
  readonly reason?: string;
};

/** Makes the search for one language. It takes a block's words and gives the forbidden renderings among them. */
export function forbiddenFinder(terms: readonly Term[], language: Language): (words: string) => Finding[] {
  const rows = terms.flatMap((term): Row[] => {
    const rendering = term.in.get(language);
    if (!rendering) return [];
    const allowed = rendering.allow.map((text) => patternOf({ text, exact: false }, language));
    return rendering.forbidden.map((forbidden) => ({
      pattern: patternOf(forbidden, language),
      allowed,
      term: rendering.term,
      ...(forbidden.reason === undefined ? {} : { reason: forbidden.reason }),
    }));
  });
  return (words) => {
    const text = normal(words);
    return rows.flatMap(({ pattern, allowed, term, reason }) => {
      const contexts = allowed.flatMap((context) => spansOf(context, text));
      return spansOf(pattern, text)
        .filter(([start, end]) => !contexts.some(([from, to]) => from <= start && end <= to))
        .map(([start, end]) => ({ found: text.slice(start, end), term, ...(reason === undefined ? {} : { reason }) }));
    });
  };
}

/**
 * A rendering as an expression: whole words, `*` for the rest of one. Thai writes words without spaces between them, so
 * there a rendering is found anywhere.
 */
function patternOf({ text, exact }: Pick<Forbidden, 'text' | 'exact'>, language: Language): RegExp {
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  const body = normal(text)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', `${letter}*`)
    .replace(/\s+/g, '\\s+');
  const whole = language === 'th' ? body : `(?<!${letter})${body}(?!${letter})`;
  return new RegExp(whole, exact ? 'gu' : 'giu');
}

function spansOf(pattern: RegExp, text: string): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

/** One way to write each letter: composed, ё as е, without soft hyphens and zero-width spaces. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(/[\u00AD\u200B\u2060]/g, '');
}
