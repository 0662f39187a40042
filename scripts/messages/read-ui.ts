import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, languages, sourceLanguage, translatedLanguages, type Language } from '../../src/i18n/languages.ts';
import { didYouMean } from '../content/nearest.ts';
import type { Problem } from '../content/problem.ts';
import { readDocument, root, type ContentDocument } from '../content/read-document.ts';
import { argumentsOf } from './arguments.ts';
import { checkPlurals } from './check-plurals.ts';
import { hasCode, type Part } from './message.ts';
import { parseMessage } from './parse-message.ts';

export type ArgumentType = 'string' | 'number' | 'string | number';

/** One interface string. `segments`: its English text has code in it, so it is a list of segments. */
export type UiMessage = {
  readonly key: string;
  readonly note: string;
  readonly segments: boolean;
  readonly arguments: ReadonlyMap<string, ArgumentType>;
  /** A language without an entry falls back to English. */
  readonly in: ReadonlyMap<Language, readonly Part[]>;
};

export type UiCatalog = {
  readonly namespaces: ReadonlyMap<string, readonly UiMessage[]>;
  readonly problems: readonly Problem[];
};

/**
 * Reads `content/ui/<language>/<namespace>.json`. English defines the keys, each `{"message": ..., "note": ...}`;
 * the other languages have plain strings. A string that a language lacks is a warning, everything else an error.
 */
export function readUi(base: string = root): UiCatalog {
  const problems: Problem[] = [];
  const folder = join(base, 'content', 'ui');
  const namespaces = new Map<string, UiMessage[]>();
  const namesIn = (language: string): string[] =>
    existsSync(join(folder, language))
      ? readdirSync(join(folder, language))
          .filter((name) => name.endsWith('.json'))
          .sort()
      : [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (isLanguage(name)) continue;
    problems.push({
      severity: 'error',
      file: `content/ui/${name}`,
      line: 1,
      text: 'Expected folders named after languages.',
    });
  }
  const known = namesIn(sourceLanguage);
  for (const { id } of languages) {
    for (const name of namesIn(id).filter((name) => !known.includes(name))) {
      const text = `English has no such file.${didYouMean(name, known)}`;
      problems.push({ severity: 'error', file: `content/ui/${id}/${name}`, line: 1, text });
    }
  }
  for (const name of known) namespaces.set(name.replace(/\.json$/, ''), readNamespace(base, name, problems));
  return { namespaces, problems };
}

function readNamespace(base: string, name: string, problems: Problem[]): UiMessage[] {
  const open = (language: Language): ContentDocument | undefined => {
    const path = join(base, 'content', 'ui', language, name);
    if (!existsSync(path)) {
      problems.push({
        severity: 'warning',
        file: `content/ui/${language}/${name}`,
        line: 1,
        text: 'This file is missing: English stands in.',
      });
      return undefined;
    }
    const result = readDocument(path, base);
    problems.push(...result.problems);
    return result.document;
  };
  const source = open(sourceLanguage);
  if (!source) return [];
  const messages = new Map<string, { note: string; segments: boolean; in: Map<Language, readonly Part[]> }>();
  for (const [key, entry] of entriesOf(source, problems)) {
    const { message, note, ...rest } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    if (typeof message !== 'string' || typeof note !== 'string' || note === '' || Object.keys(rest).length > 0) {
      const text = `Expected "${key}": {"message": "...", "note": "what a translator should know"}.`;
      problems.push({ severity: 'error', file: source.file, line: source.lineOf([key]), text });
      continue;
    }
    const parts = readMessage(message, source, [key, 'message'], sourceLanguage, problems);
    if (parts) messages.set(key, { note, segments: hasCode(parts), in: new Map([[sourceLanguage, parts]]) });
  }
  for (const language of translatedLanguages) {
    const document = open(language);
    if (!document) continue;
    const entries = entriesOf(document, problems);
    for (const [key, text] of entries) {
      const report = (words: string): void => {
        problems.push({ severity: 'error', file: document.file, line: document.lineOf([key]), text: words });
      };
      const message = messages.get(key);
      if (!message) {
        const inSource = entriesOf(source, []).has(key);
        if (!inSource)
          report(
            `English has no key "${key}".${didYouMean(key, messages.keys())} Remove it or add it to ${source.file}.`,
          );
        continue;
      }
      if (typeof text !== 'string' || text.trim() === '') {
        report(`Expected "${key}": "..." with the ${language} text.`);
        continue;
      }
      const parts = readMessage(text, document, [key], language, problems);
      if (!parts) continue;
      const wanted = namesOf(message.in.get(sourceLanguage)!);
      const given = namesOf(parts);
      if (wanted !== given)
        report(`"${key}" has the arguments ${given || 'none'}, English has ${wanted || 'none'}: use the same.`);
      else if (hasCode(parts) && !message.segments)
        report(`"${key}" has backticks, English has none: write it without.`);
      else message.in.set(language, parts);
    }
    for (const key of messages.keys()) {
      if (entries.has(key)) continue;
      const text = `"${key}" is missing: English stands in. Add "${key}": "...".`;
      problems.push({ severity: 'warning', file: document.file, line: document.lineOf([]), text });
    }
  }
  return [...messages].map(([key, message]) => ({ key, ...message, arguments: typesOf(message.in) }));
}

function entriesOf(document: ContentDocument, problems: Problem[]): Map<string, unknown> {
  const { value } = document;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
  problems.push({
    severity: 'error',
    file: document.file,
    line: 1,
    text: 'Expected an object with a string for each key.',
  });
  return new Map();
}

/** Reads and checks one message; undefined when it has faults. */
export function readMessage(
  text: string,
  document: ContentDocument,
  path: readonly string[],
  language: Language,
  problems: Problem[],
): readonly Part[] | undefined {
  const { parts, faults } = parseMessage(text);
  const all = [...faults, ...checkPlurals(parts, language)];
  for (const { offset, text: words } of all) {
    problems.push({
      severity: 'error',
      file: document.file,
      line: document.lineOf(path, offset),
      text: `${path.join('.')}: ${words}`,
    });
  }
  return all.length > 0 ? undefined : parts;
}

const namesOf = (parts: readonly Part[]): string => [...argumentsOf(parts).keys()].join(', ');

/** What counts is a number in every language; what only chooses a branch is a string; what is shown may be both. */
function typesOf(versions: ReadonlyMap<Language, readonly Part[]>): Map<string, ArgumentType> {
  const uses = new Map<string, Set<string>>();
  for (const parts of versions.values()) {
    for (const [name, more] of argumentsOf(parts)) uses.set(name, new Set([...(uses.get(name) ?? []), ...more]));
  }
  return new Map(
    [...uses].map(([name, set]) => {
      const number = set.has('plural') || set.has('number');
      return [name, number ? 'number' : set.has('select') ? 'string' : 'string | number'];
    }),
  );
}
