import { expect, it } from 'vitest';
import { hexColour } from '../../src/editor/monaco/hex-colour.ts';
import { toRange } from '../../src/editor/monaco/to-range.ts';
import { lineIndex } from '../../src/text/line-index.ts';

it.each([
  ['rgb(11, 83, 148)', '#0b5394'],
  [' rgb(255 255 255) ', '#ffffff'],
  ['color(srgb 0 0.5 1)', '#0080ff'],
  ['#0B5394', '#0b5394'],
  ['', '#808080'],
  ['oklch(0.5 0.1 200)', '#808080'],
])('writes the colour %j as %s', (computed, hex) => {
  expect(hexColour(computed)).toBe(hex);
});

it('turns a span into lines and columns, over line ends of every kind', () => {
  const text = 'a\r\nbc\rde\nf';
  expect(toRange({ start: text.indexOf('c'), end: text.indexOf('e') }, lineIndex(text))).toEqual({
    startLineNumber: 2,
    startColumn: 2,
    endLineNumber: 3,
    endColumn: 2,
  });
});
