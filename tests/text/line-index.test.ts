import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../src/text/line-index.ts';

const texts: [what: string, text: string, lines: string[]][] = [
  ['nothing', '', ['']],
  ['one line', 'a', ['a']],
  ['a final line feed', 'a\n', ['a', '']],
  ['line feeds', 'a\n\nb', ['a', '', 'b']],
  ['CRLF', 'a\r\nb\r\n', ['a', 'b', '']],
  ['a lone CR', 'a\rb', ['a', 'b']],
  ['all of them', '\r\n\n\r', ['', '', '', '']],
  ['CR before CRLF', 'a\r\r\nb', ['a', '', 'b']],
  ['a byte order mark', '\ufeffa: 1\nb', ['\ufeffa: 1', 'b']],
  ['surrogates', '🚢: 1\n🚢', ['🚢: 1', '🚢']],
  ['a lone surrogate', 'a\ud83d\n', ['a\ud83d', '']],
  ['other separators stay in their line', 'a\u0085b\u2028c', ['a\u0085b\u2028c']],
];

describe.each(texts)('%s', (_, text, lines) => {
  const index = lineIndex(text);

  test('is cut into its lines', () => {
    const spans = lines.map((_line, number) => index.lineSpan(number + 1));
    expect(index.lineCount).toBe(lines.length);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  test('every offset has a place, and every place its offset', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = index.positionAt(offset);
      const { start, end } = index.lineSpan(line);
      expect(start + column - 1).toBe(offset);
      // Between CR and LF is a place, but no editor can go there: it becomes the end of the line.
      expect(index.offsetAt({ line, column })).toBe(Math.min(offset, end));
    }
  });
});

test('columns are UTF-16 units, as Monaco and JavaScript count', () => {
  expect(lineIndex('🚢: x').positionAt(4)).toEqual({ line: 1, column: 5 });
});

test('what lies outside is moved to the nearest place', () => {
  const index = lineIndex('ab\ncd');
  expect(index.positionAt(-1)).toEqual({ line: 1, column: 1 });
  expect(index.positionAt(99)).toEqual({ line: 2, column: 3 });
  expect(index.offsetAt({ line: 0, column: 1 })).toBe(0);
  expect(index.offsetAt({ line: 1, column: 99 })).toBe(2);
  expect(index.offsetAt({ line: 2, column: 0 })).toBe(3);
  expect(index.offsetAt({ line: 99, column: 1 })).toBe(3);
  expect(index.lineSpan(0)).toEqual({ start: 5, end: 5 });
  expect(index.lineSpan(3)).toEqual({ start: 5, end: 5 });
});

test('lines and their endings make up the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\ufeff', '🚢') }), (text) => {
      const { lineCount, lineSpan } = lineIndex(text);
      let rebuilt = '';
      for (let line = 1; line <= lineCount; line++) {
        const { start, end } = lineSpan(line);
        const next = line < lineCount ? lineSpan(line + 1).start : text.length;
        rebuilt += text.slice(start, end);
        expect(text.slice(end, next)).toMatch(line < lineCount ? /^(\n|\r\n|\r)$/ : /^$/);
        rebuilt += text.slice(end, next);
      }
      expect(rebuilt).toBe(text);
      expect(lineCount).toBe(text.split(/\r\n|\r|\n/).length);
    }),
    { seed: 20_261_121 },
  );
});
