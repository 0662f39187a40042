import { expect, test } from 'vitest';
import type { Span } from '../../../src/text/span.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import type { Value } from '../../../src/engine/yaml/value.ts';

/** Every key and value of a document with the text that its span covers, by path. */
function spansOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  const visit = (value: Value, path: string): void => {
    found[path] = cut(value.at);
    if (value.kind === 'list') value.items.forEach((item, i) => visit(item, `${path}[${i}]`));
    if (value.kind !== 'map') return;
    for (const [key, entry] of value.entries) {
      found[`${path}.${key}#`] = cut(entry.keyAt);
      visit(entry.value, `${path}.${key}`);
    }
  };
  const { value } = readDocument(text);
  if (value !== undefined) visit(value, '');
  return found;
}

const rows: { text: string; spans: Record<string, string> }[] = [
  { text: 'a: 1\n', spans: { '': 'a: 1', '.a#': 'a', '.a': '1' } },
  { text: '"a": \'b\'\n', spans: { '.a#': '"a"', '.a': "'b'" } },
  { text: 'a: "x\\ty"  # c\n', spans: { '.a': '"x\\ty"' } },
  { text: 'a: some\n  words\nb: 1', spans: { '.a': 'some\n  words' } },
  { text: 'a: | # c\n  x\n  y\n\nb: 1', spans: { '.a': '| # c\n  x\n  y', '.b': '1' } },
  { text: 'a: &x >-\n  x\nb: 1', spans: { '.a': '>-\n  x' } },
  { text: 'a: |\nb: 1', spans: { '.a': '|' } },
  {
    text: 'a:\n- b\n- - c\n  - d\n',
    spans: { '.a': '- b\n- - c\n  - d', '.a[0]': 'b', '.a[1]': '- c\n  - d', '.a[1][0]': 'c' },
  },
  {
    text: 'a: [ b, {c: d}, [ ] ] # x\n',
    spans: { '.a': '[ b, {c: d}, [ ] ]', '.a[1]': '{c: d}', '.a[1].c': 'd', '.a[2]': '[ ]' },
  },
  { text: 'a: [b: 1, {c: 2}: d]', spans: { '.a': '[b: 1, {c: 2}: d]', '.a[0]': 'b: 1', '.a[0].b': '1' } },
  { text: 'a: {\n  # x\n}\nb: 1', spans: { '.a': '{\n  # x\n}' } },
  { text: 'a:\nb:   # c\n', spans: { '': 'a:\nb:', '.a': '', '.b': '' } },
  { text: 'a:\n  b:\n    c: 1\n  d: 2\n', spans: { '.a': 'b:\n    c: 1\n  d: 2', '.a.b': 'c: 1' } },
  { text: 'a: !!str 3\n', spans: { '.a': '3' } },
  { text: 'a: &x {b: 1}\nc: *x\n', spans: { '.a': '{b: 1}', '.c': '{b: 1}', '.c.b#': 'b' } },
  { text: '? a\n: b\n', spans: { '': '? a\n: b', '.a#': 'a', '.a': 'b' } },
  { text: '\ufeffa: 1\r\nb: 2\r\n', spans: { '': 'a: 1\r\nb: 2', '.b': '2' } },
  { text: '{"a": [1,\n2]}', spans: { '': '{"a": [1,\n2]}', '.a': '[1,\n2]' } },
  { text: 'a:\n  b: [\n1,\n2\n]\nc: 3\n', spans: { '.a.b': '[\n1,\n2\n]', '.a.b[1]': '2', '.c': '3' } },
  { text: 'a: "😀"\nb: x', spans: { '.a': '"😀"', '.b': 'x' } },
];

test.each(rows)('$text', ({ text, spans }) => {
  expect(spansOf(text)).toMatchObject(spans);
});

test('an empty value stands right behind its colon or dash', () => {
  const { value } = readDocument('a:   # c\nb:\n-\n- x\n');
  const places = value?.kind === 'map' ? [...value.entries.values()].map((entry) => entry.value) : [];
  expect(places[0]?.at).toEqual({ start: 2, end: 2 });
  expect(places[1]?.kind === 'list' && places[1].items[0]?.at).toEqual({ start: 13, end: 13 });
});

test('comments keep their place, and what only looks like one is none', () => {
  const text = '# first\na: b # second\nc: "# no" # third\nd: |  # fourth\n  # no\n# fifth\ne: f#no\n';
  const { comments } = readDocument(text);
  expect(comments.map((comment) => comment.text)).toEqual(['# first', '# second', '# third', '# fourth', '# fifth']);
  expect(comments.every(({ at, text: said }) => text.slice(at.start, at.end) === said)).toBe(true);
});
