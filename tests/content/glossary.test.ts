import { describe, expect, test } from 'vitest';
import { problemLine } from '../../scripts/content/problem.ts';
import { forbiddenFinder } from '../../scripts/glossary/find-forbidden.ts';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { wordsOf } from '../../scripts/glossary/words-of.ts';
import type { Block } from '../../scripts/translations/block.ts';
import { readBlocks } from '../../scripts/translations/read-blocks.ts';
import { languages, type Language } from '../../src/i18n/languages.ts';
import { contentRoot } from '../content-root.ts';

const { terms, problems } = readGlossary();
const blocks = readBlocks();

test('the glossary has the form it should have', () => {
  expect(problems.map(problemLine)).toEqual([]);
  expect(terms.length).toBeGreaterThan(35);
});

describe.each(languages.map(({ id }) => id))('%s', (language) => {
  test('says nothing that the glossary forbids', () => {
    const find = forbiddenFinder(terms, language);
    const complaints = blocks.flatMap((block) => {
      const at = block.texts.get(language);
      return find(wordsOf(block, language)).map(
        ({ found, term, reason }) =>
          `${at!.file}:${at!.line}: ${block.id} says "${found}": write "${term}"${reason ? ` (${reason})` : ''}.`,
      );
    });
    expect(complaints).toEqual([]);
  });

  test('no term is forbidden by its own or another rendering', () => {
    const find = forbiddenFinder(terms, language);
    const own = terms.flatMap(({ id, in: renderings }) =>
      find(renderings.get(language)!.term).map(({ found }) => `${id}: ${found}`),
    );
    expect(own).toEqual([]);
  });
});

type Row = { language: Language; text: string; found: string[]; format?: Block['format'] };

test.each<Row>([
  { language: 'de', text: 'Die Kapsel startet nie.', found: ['Kapsel'] },
  { language: 'de', text: 'Die Kapseln starten nie.', found: ['Kapseln'] },
  { language: 'de', text: 'Ein Zeitkapselmodell.', found: [] },
  { language: 'de', text: 'Nimm `Kapsel`.', found: [] },
  { language: 'de', text: 'Die Bereitstellung der App.', found: [] },
  { language: 'de', text: 'Die Bereitstellung `web` fehlt.', found: ['Bereitstellung `'] },
  { language: 'de', text: 'Der Dienst heißt S3.', found: ['Dienst'] },
  { language: 'de', text: 'Ein Cloud-Dienst heißt S3.', found: [] },
  { language: 'de', text: 'Ein Cloud-Dienst ist kein Dienst.', found: ['Dienst'] },
  { language: 'ru', text: 'Все поды готовы, а под ними узлы.', found: ['поды'] },
  { language: 'ru', text: 'Поды готовы.', found: ['Поды'] },
  { language: 'ru', text: 'Подать заявку.', found: [] },
  { language: 'ru', text: 'Объект развёртывания.', found: ['Объект развертывания'] },
  { language: 'ru', text: 'Объект развертывания.', found: ['Объект развертывания'] },
  { language: 'ru', text: 'Развёртывание приложения.', found: [] },
  { language: 'ru', text: 'Облачный сервис и сервис.', found: ['сервис'] },
  { language: 'th', text: 'สร้างพ็อดใหม่', found: ['พ็อด'] },
  { language: 'th', text: 'ขนาดพอดีจอ', found: [] },
  { language: 'th', text: 'เซอร์\u200Bวิสนี้', found: ['เซอร์วิส'] },
  { language: 'en', text: 'Two pods and a Pod.', found: ['pods'] },
  { language: 'en', text: 'The pod template of a podcast.', found: [] },
  { language: 'en', text: '{n, select, pod {A Pod} other {Two pods of {pod}}}', found: ['pods'], format: 'icu' },
  {
    language: 'en',
    text: 'See [here](https://example.com/pods/).\n```sh\nkubectl get pods\n```\n',
    found: [],
    format: 'mdx',
  },
  { language: 'en', text: 'See {/* pods */} <Example name="pods"/>.', found: [], format: 'mdx' },
])('$language: $text', ({ language, text, found, format = 'text' }) => {
  const block: Block = { id: 'x', format, texts: new Map([[language, { file: 'x', line: 1, text }]]) };
  expect(forbiddenFinder(terms, language)(wordsOf(block, language)).map((finding) => finding.found)).toEqual(found);
});

const rendering = '{term: Pod, definition: What runs.}';
const sound = `terms:\n  - id: pod\n    en: ${rendering}\n    de: ${rendering}\n    ru: ${rendering}\n    th: ${rendering}\n`;

test.each([
  ['a language that is missing', sound.replace(/ {4}th.*\n/, ''), /:2: error: Expected "term:"/],
  ['a term without definition', sound.replace(', definition: What runs.', ''), /:3: error: Expected "definition:"/],
  [
    'an unknown key',
    sound.replace('term: Pod,', 'term: Pod, forbiden: [x],'),
    /"forbiden" has no meaning here. Did you mean "forbidden"\?/,
  ],
  ['an unknown language', sound.replace('th:', 'thai:'), /"thai" has no meaning here/],
  [
    'a rendering of another form',
    sound.replace('term: Pod,', 'term: Pod, forbidden: [{word: x}],'),
    /Expected a rendering/,
  ],
  ['an id of another form', sound.replace('id: pod', 'id: A Pod'), /Expected "id:"/],
  ['a term twice', sound + sound.replace('terms:\n', ''), /:7: error: The term "pod" stands here twice/],
])('%s is an error', (_, text, line) => {
  const base = contentRoot({ 'content/glossary.yaml': text });
  expect(readGlossary(base).problems.map(problemLine).join('\n')).toMatch(line);
});

test('a sound glossary has no problems', () => {
  expect(readGlossary(contentRoot({ 'content/glossary.yaml': sound })).problems).toEqual([]);
});
