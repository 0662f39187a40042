import { expect, test } from 'vitest';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';

const rows: { text: string; documents: string[] }[] = [
  { text: '', documents: [''] },
  { text: 'a: 1', documents: ['a: 1'] },
  { text: 'a: 1\n---\nb: 2\n', documents: ['a: 1\n', 'b: 2\n'] },
  { text: '---\na: 1\n---\n', documents: ['a: 1\n'] },
  { text: 'a: 1\r\n--- # c\r\nb: 2\r\n', documents: ['a: 1\r\n', 'b: 2\r\n'] },
  { text: 'a: |\n---\nb: 2\n', documents: ['a: |\n', 'b: 2\n'] },
  { text: 'a: |\n  ---\nb: 2\n', documents: ['a: |\n  ---\nb: 2\n'] },
  { text: 'a: 1\n--- {b: 2}\n', documents: ['a: 1\n', '--- {b: 2}\n'] },
  { text: 'a: 1\n----\nb: 2\n', documents: ['a: 1\n', '----\nb: 2\n'] },
  { text: '{"a": 1}\n{"b": 2}{"c": 3}\n', documents: ['{"a": 1}', '{"b": 2}', '{"c": 3}'] },
  { text: '{"a": "}{"}\n---\nb: 2\n', documents: ['{"a": "}{"}', 'b: 2\n'] },
  { text: '{a: 1}\n{b: 2}\n', documents: ['{a: 1}\n{b: 2}\n'] },
];

test.each(rows)('$text', ({ text, documents }) => {
  const split = splitDocuments(text).documents;
  expect(split.map((document) => document.text)).toEqual(documents);
  expect(split.map(({ at }) => text.slice(at.start, at.end))).toEqual(documents);
});

test.each(['', '\n\n', '   ', '# a\n  # b\n', '\ufeff# a'])('nothing to read in %j', (text) => {
  expect(splitDocuments(text).documents.map(({ empty }) => empty)).toEqual([true]);
});

test.each(['a', '\t', '- ', '...'])('something to read in %j', (text) => {
  expect(splitDocuments(text).documents.map(({ empty }) => empty)).toEqual([false]);
});
