import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../scripts/content/problem.ts';
import { readDocument, root } from '../../scripts/content/read-document.ts';
import { readEngineArgs } from '../../scripts/messages/engine-args.ts';
import { readFindings } from '../../scripts/messages/read-findings.ts';
import { readUi } from '../../scripts/messages/read-ui.ts';
import type { Block, BlockText } from '../../scripts/translations/block.ts';
import { looksUntranslated } from '../../scripts/translations/looks-untranslated.ts';
import { readBlocks } from '../../scripts/translations/read-blocks.ts';
import { languages, sourceLanguage, translatedLanguages, type Language } from '../../src/i18n/languages.ts';

const engine = readEngineArgs();
const { findings, problems } = readFindings(engine.args);

test('every interface string is there in every language, with the same arguments', () => {
  expect(readUi().problems.map(problemLine)).toEqual([]);
});

test('every finding of the engine has its words in every language', () => {
  expect([...engine.problems, ...problems].map(problemLine)).toEqual([]);
});

test('every lesson that a finding leads to exists', () => {
  const lessons = readdirSync(join(root, 'content/lessons'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('lesson.yaml'))
    .map((path) => readDocument(join(root, 'content/lessons', path)).document?.value as { id?: string } | undefined);
  const ids = new Set(lessons.map((lesson) => lesson?.id));
  const unknown = findings.filter(({ lesson }) => lesson !== undefined && !ids.has(lesson));
  expect(unknown.map(({ file, lesson }) => `${file}: there is no lesson "${lesson}".`)).toEqual([]);
});

describe.each(translatedLanguages)('%s', (language) => {
  test('has a text for every block of the content', () => {
    const absent = readBlocks().filter(({ texts }) => !texts.has(language));
    expect(absent.map(({ id, texts }) => `${id} (${texts.get(sourceLanguage)!.file})`)).toEqual([]);
  });

  test('leaves nothing in English', () => {
    const english = readBlocks().filter((block) => looksUntranslated(block, language));
    expect(english.map(({ id, texts }) => `${id} (${texts.get(language)!.file}:${texts.get(language)!.line})`)).toEqual(
      [],
    );
  });
});

test.each<[en: string, language: Language, text: string, english: boolean]>([
  ['Copy the link', 'de', 'Copy the link', true],
  ['Copy the link', 'de', 'Link kopieren', false],
  ['API server', 'th', 'API server', false],
  ['{count, plural, other {# Pods of the Service}}', 'ru', '{count, plural, other {# Pods in the Service}}', true],
  ['{count, plural, other {# Pods of the Service}}', 'ru', '{count, plural, other {# Pod объекта Service}}', false],
  ['`kubectl get pods -A`', 'th', '`kubectl get pods -A`', false],
  ['Copy the link', 'th', 'Copy a link', true],
])('%s, in %s: %s', (en, language, text, english) => {
  const at = { file: 'x', line: 1 };
  const texts = new Map<Language, BlockText>([
    [sourceLanguage, { ...at, text: en }],
    [language, { ...at, text }],
  ]);
  const block: Block = { id: 'x', format: 'icu', texts };
  expect(looksUntranslated(block, language)).toBe(english);
});

test('the languages are four', () => {
  expect(languages.map(({ id }) => id)).toEqual(['en', 'de', 'ru', 'th']);
});
