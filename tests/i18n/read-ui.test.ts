import { expect, test } from 'vitest';
import { problemLine } from '../../scripts/content/problem.ts';
import { readUi } from '../../scripts/messages/read-ui.ts';
import { writeUi } from '../../scripts/messages/write-ui.ts';
import { contentRoot } from '../content-root.ts';

const english = `{
  "copy": { "message": "Copy", "note": "Button." },
  "found": { "message": "{count, plural, one {# finding} other {# findings}}", "note": "Heading." },
  "say": { "message": "Press \`{key}\`", "note": "Help." }
}
`;
const german = { copy: 'Kopieren', found: '{count, plural, one {# Befund} other {# Befunde}}', say: 'Drücke `{key}`' };
const russian = { copy: 'x', found: '{count, plural, one {#} few {#} many {#} other {#}}', say: '`{key}`' };
const thai = { copy: 'x', found: '{count, plural, other {#}}', say: '`{key}`' };

type Texts = Record<string, unknown>;

function read({
  en = english,
  de = german,
  ru = russian,
  th = thai,
}: {
  en?: string;
  de?: Texts;
  ru?: Texts;
  th?: Texts;
}) {
  const file = (language: string): string => `content/ui/${language}/site.json`;
  const rest = Object.entries({ de, ru, th }).map(([id, texts]) => [file(id), JSON.stringify(texts, null, 2)]);
  return readUi(contentRoot({ [file('en')]: en, ...(Object.fromEntries(rest) as Record<string, string>) }));
}

test('complete languages have no problems', () => {
  expect(read({}).problems).toEqual([]);
});

test('the generated shape has a type for each key and the note beside it', () => {
  const files = writeUi(read({}));
  const shape = files.find(({ path }) => path === 'ui/shape.ts')!.text;
  expect(shape).toContain('/** Button. */\n    readonly "copy": string;');
  expect(shape).toContain('readonly "found": (a: { readonly "count": number }) => string;');
  expect(shape).toContain('readonly "say": (a: { readonly "key": string | number }) => Segment[];');
});

test('a string that is missing is a warning, and English stands in', () => {
  const { say: _, ...less } = german;
  const catalog = read({ de: less });
  expect(catalog.problems.map(problemLine)).toEqual([
    'content/ui/de/site.json:1: warning: "say" is missing: English stands in. Add "say": "...".',
  ]);
  expect(writeUi(catalog).find(({ path }) => path === 'ui/de/site.ts')!.text).toContain('"Press "');
});

const cases: Record<string, [Parameters<typeof read>[0], string]> = {
  'an unknown key': [
    { de: { ...german, cpoy: 'x' } },
    'content/ui/de/site.json:5: error: English has no key "cpoy". Did you mean "copy"? Remove it or add it to content/ui/en/site.json.',
  ],
  'another argument': [
    { de: { ...german, say: 'Drücke `{taste}`' } },
    'content/ui/de/site.json:4: error: "say" has the arguments taste, English has key: use the same.',
  ],
  'a plural category too few': [
    { ru: { ...russian, found: '{count, plural, one {#} few {#} other {#}}' } },
    'content/ui/ru/site.json:3: error: found: Add "many {...}" to {count, plural, ...}: ru counts with one, few, many, other.',
  ],
  'a plural category too many': [
    { th: { ...thai, found: '{count, plural, one {#} other {#}}' } },
    'content/ui/th/site.json:3: error: found: Remove "one" from {count, plural, ...}: th counts with other.',
  ],
  'a plural without "other"': [
    { de: { ...german, found: '{count, plural, one {#}}' } },
    'content/ui/de/site.json:3: error: found: This message cannot be read: a select or plural lacks its last branch: write "other {...}".',
  ],
  'code where English has none': [
    { de: { ...german, copy: '`Kopieren`' } },
    'content/ui/de/site.json:2: error: "copy" has backticks, English has none: write it without.',
  ],
  'an empty text': [
    { de: { ...german, copy: ' ' } },
    'content/ui/de/site.json:2: error: Expected "copy": "..." with the de text.',
  ],
  'an English key without a note': [
    { en: english.replace(', "note": "Button."', '') },
    'content/ui/en/site.json:2: error: Expected "copy": {"message": "...", "note": "what a translator should know"}.',
  ],
  'a file that is no JSON': [{ en: '{\n  "copy": {\n' }, 'content/ui/en/site.json:3: error: This cannot be read'],
};

test.each(Object.entries(cases))('%s is an error', (_, [texts, line]) => {
  const errors = read(texts)
    .problems.filter(({ severity }) => severity === 'error')
    .map(problemLine);
  expect(errors).toEqual([expect.stringContaining(line)]);
});
