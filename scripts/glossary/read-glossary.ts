import { join } from 'node:path';
import { languages, type Language } from '../../src/i18n/languages.ts';
import { didYouMean } from '../content/nearest.ts';
import type { Problem } from '../content/problem.ts';
import { readDocument, root } from '../content/read-document.ts';

/** A rendering that readers must not meet. `exact`: its letters are compared as they are, large and small. */
export type Forbidden = { readonly text: string; readonly reason?: string; readonly exact: boolean };

/** A term in one language. `allow` holds contexts in which a forbidden rendering is meant otherwise. */
export type Rendering = {
  readonly term: string;
  readonly definition: string;
  readonly usage?: string;
  readonly forbidden: readonly Forbidden[];
  readonly allow: readonly string[];
};

export type Term = { readonly id: string; readonly in: ReadonlyMap<Language, Rendering> };

const keys = ['term', 'definition', 'usage', 'forbidden', 'allow'];

/** Reads `content/glossary.yaml`: every term in every language. What has another form is an error with its line. */
export function readGlossary(base: string = root): { terms: Term[]; problems: Problem[] } {
  const { document, problems: unreadable } = readDocument(join(base, 'content/glossary.yaml'), base);
  const problems = [...unreadable];
  if (!document) return { terms: [], problems };
  const report = (path: readonly (string | number)[], text: string): void => {
    problems.push({ severity: 'error', file: document.file, line: document.lineOf(path), text });
  };
  const list = asMap(document.value).terms;
  if (!Array.isArray(list)) {
    report([], 'Expected "terms:" with a list of terms.');
    return { terms: [], problems };
  }
  const terms = list.map((entry: unknown, index): Term => {
    const { id, ...rest } = asMap(entry);
    const at = ['terms', index];
    if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id))
      report(at, 'Expected "id:" of small letters, digits and hyphens.');
    if (list.findIndex((other) => asMap(other).id === id) < index)
      report(at, `The term "${String(id)}" stands here twice.`);
    const known = languages.map((language) => language.id as string);
    for (const key of Object.keys(rest)) {
      if (!known.includes(key)) report([...at, key], `"${key}" has no meaning here.${didYouMean(key, known)}`);
    }
    const renderings = languages.map((language): [Language, Rendering] => {
      const path = [...at, language.id];
      return [language.id, readRendering(rest[language.id], (words, ...more) => report([...path, ...more], words))];
    });
    return { id: String(id), in: new Map(renderings) };
  });
  return { terms, problems };
}

type Report = (text: string, ...path: (string | number)[]) => void;

function readRendering(value: unknown, report: Report): Rendering {
  const { term, definition, usage, forbidden = [], allow = [], ...rest } = asMap(value);
  if (!isText(term)) report('Expected "term:", the rendering in this language.', 'term');
  if (!isText(definition)) report('Expected "definition:" of one or two sentences.', 'definition');
  if (usage !== undefined && !isText(usage)) report('Expected a sentence on how the term is used.', 'usage');
  if (!Array.isArray(allow) || !allow.every(isText)) report('Expected a list of contexts.', 'allow');
  for (const key of Object.keys(rest)) report(`"${key}" has no meaning here.${didYouMean(key, keys)}`, key);
  if (!Array.isArray(forbidden)) report('Expected a list of renderings.', 'forbidden');
  return {
    term: String(term),
    definition: String(definition),
    ...(isText(usage) ? { usage } : {}),
    forbidden: (Array.isArray(forbidden) ? forbidden : []).flatMap((entry: unknown, index) => {
      const { text, reason, exact = false, ...more } = isText(entry) ? { text: entry } : asMap(entry);
      const sound = isText(text) && (reason === undefined || isText(reason)) && typeof exact === 'boolean';
      if (sound && Object.keys(more).length === 0) return [{ text, exact, ...(isText(reason) ? { reason } : {}) }];
      report('Expected a rendering, or {text, reason, exact}.', 'forbidden', index);
      return [];
    }),
    allow: Array.isArray(allow) ? allow.filter(isText) : [],
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
