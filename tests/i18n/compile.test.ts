import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../scripts/messages/parse-message.ts';
import { writeSegments, writeText, type Writing } from '../../scripts/messages/write-expression.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { joined } from '../../src/i18n/segment.ts';
import { wordsOf } from '../../src/i18n/words.ts';

type Row = { message: string; args?: Record<string, string | number>; language?: Language; gives: unknown };

const writing: Writing = {
  words: 'w',
  isText: (name) => name.startsWith('text'),
  isValue: (name) => name === 'textValue',
};

/** Runs an expression as the generated modules would. */
function run(expression: string, args: Row['args'], language: Language): unknown {
  const message = runInThisContext(`(a, w, joined) => ${expression}`) as (...given: unknown[]) => unknown;
  return message(args, wordsOf(language), joined);
}

describe('a message as a string', () => {
  const plural = '{n, plural, =0 {no findings} one {# finding} other {# findings}}';
  const russian = '{n, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}';
  test.each<Row>([
    { message: 'Copy', gives: 'Copy' },
    { message: '', gives: '' },
    { message: "It's '{'here'}'", gives: "It's {here}" },
    { message: 'a <b> & << c', gives: 'a <b> & << c' },
    { message: 'Line {n}', args: { n: 1234 }, gives: 'Line 1,234' },
    { message: 'Zeile {n}', args: { n: 1234 }, language: 'de', gives: 'Zeile 1.234' },
    { message: 'Line {n}', args: { n: '1234' }, gives: 'Line 1234' },
    { message: 'Hello {textName}', args: { textName: '`{n}` <b>' }, gives: 'Hello `{n}` <b>' },
    { message: plural, args: { n: 0 }, gives: 'no findings' },
    { message: plural, args: { n: 1 }, gives: '1 finding' },
    { message: plural, args: { n: 2000 }, gives: '2,000 findings' },
    ...[
      [1, '1 ошибка'],
      [3, '3 ошибки'],
      [5, '5 ошибок'],
      [21, '21 ошибка'],
      [1.5, '1,5 ошибки'],
    ].map(([n, gives]) => ({ message: russian, args: { n: n! }, language: 'ru' as const, gives })),
    { message: '{text, select, tab-indent {tab} other {x}}', args: { text: 'tab-indent' }, gives: 'tab' },
    { message: '{text, select, tab-indent {tab} other {x}}', args: { text: 'constructor' }, gives: 'x' },
    { message: '{text, select, other {x} a {y}}', args: { text: 'a' }, gives: 'y' },
    { message: '{text, select, none {nothing} other {{text}}}', args: { text: '' }, gives: 'nothing' },
    { message: '{textValue, select, none {nothing} other {x}}', args: { textValue: '' }, gives: 'x' },
    {
      message: '{text, select, a {{n, plural, one {# way} other {# ways}}} other {}}',
      args: { text: 'a', n: 2 },
      gives: '2 ways',
    },
    { message: '{n, plural, one {a # b} other {well-known #}}', args: { n: 3 }, gives: 'well-known 3' },
    { message: '# of # {n, number}', args: { n: 2 }, gives: '# of # 2' },
  ])('$message $args', ({ message, args, language, gives }) => {
    const { parts, faults } = parseMessage(message);
    expect(faults).toEqual([]);
    expect(run(writeText(parts, writing), args, language ?? 'en')).toBe(gives);
  });
});

describe('a message as segments', () => {
  test.each<Row>([
    { message: 'Write `kind`.', gives: ['Write ', { code: 'kind' }, '.'] },
    { message: '`{text}`', args: { text: '`a` {b}' }, gives: [{ code: '`a` {b}' }] },
    {
      message: 'Port `{n}` of `{text}: {n}`',
      args: { n: 30000, text: 'port' },
      gives: ['Port ', { code: '30000' }, ' of ', { code: 'port: 30000' }],
    },
    { message: 'a{text}b', args: { text: '-`x`-' }, gives: ['a-`x`-b'] },
    {
      message: '{text, select, a {Use `b`. } other {}}Done.',
      args: { text: 'a' },
      gives: ['Use ', { code: 'b' }, '. Done.'],
    },
    { message: '{text, select, a {Use `b`. } other {}}Done.', args: { text: 'c' }, gives: ['Done.'] },
    { message: "`'{app: web}'` or `{textEmpty}`", args: { textEmpty: '' }, gives: [{ code: '{app: web}' }, ' or '] },
  ])('$message $args', ({ message, args, language, gives }) => {
    const { parts, faults } = parseMessage(message);
    expect(faults).toEqual([]);
    expect(run(writeSegments(parts, writing), args, language ?? 'en')).toEqual(gives);
  });
});

test.each([
  ['{n, plural, one {x}}', /other/, 19],
  ['a {x b', /write "'\{'"/, 2],
  ['{n, date}', /dates and times/, 0],
  ['{n, number, percent}', /without a style/, 0],
  ['{n, selectordinal, one {#st} other {#th}}', /not supported/, 0],
  ['an `open one', /not closed/, 0],
  ['{x, select, a {`open} other {}}`', /not closed/, 14],
  ['`{x, select, a {b} other {c}}`', /out of the backticks/, 1],
])('%s is refused', (message, text, offset) => {
  const { faults } = parseMessage(message);
  expect(faults[0]?.text).toMatch(text);
  expect(faults[0]?.offset).toBe(offset);
});
