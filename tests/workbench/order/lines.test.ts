import { describe, expect, it } from 'vitest';
import { printLines, readLines, spansOf, withDepth, withMoved } from '../../../src/workbench/order/lines.ts';

const text = 'kind: Pod\nmetadata:\n  name: web\n\nspec:\n  containers:\n    - name: web\n';

describe('the lines of a text', () => {
  it('make the same text again', () => {
    expect(printLines(readLines(text))).toBe(text);
    expect(printLines(readLines(''))).toBe('');
  });

  it('stand in whole steps', () => {
    expect(readLines('   a: 1\n\tb: 2').map(({ text: own, depth }) => [own, depth])).toEqual([
      ['a: 1', 1],
      ['b: 2', 0],
    ]);
    expect(readLines(`${' '.repeat(4000)}a`)[0]?.depth).toBe(20);
  });

  it('are found in the text', () => {
    const lines = readLines(text);
    expect(spansOf(lines).map(({ start, end }) => text.slice(start, end))).toEqual(lines.map((line) => line.text));
  });
});

it.each([
  ['down', 0, 2, 'bca'],
  ['up', 2, 0, 'cab'],
  ['nowhere', 1, 1, 'abc'],
  ['further than there are lines', 0, 9, 'bca'],
  ['higher than the first', 2, -4, 'cab'],
  ['from where nothing is', 7, 0, 'abc'],
])('a line moves %s', (_, from, to, order) => {
  const moved = withMoved(readLines('a\nb\nc'), from, to);
  expect(moved.map((line) => line.text).join('')).toBe(order);
});

it('a line keeps its depth between none and the deepest', () => {
  const lines = readLines('a\n  b');
  expect(printLines(withDepth(lines, 1, 2))).toBe('a\n    b\n');
  expect(printLines(withDepth(lines, 0, -1))).toBe('a\n  b\n');
  expect(withDepth(lines, 0, 900)[0]?.depth).toBe(20);
});
