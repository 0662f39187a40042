import { expect, it } from 'vitest';
import { paintLine } from '../../src/editor/paint-line.ts';

const line = '  app: wbe';

it('underlines the marked part, the worst marker first', () => {
  const painted = paintLine(line, 100, {
    markers: [
      { at: { start: 107, end: 110 }, severity: 'warning' },
      { at: { start: 102, end: 110 }, severity: 'hint' },
    ],
    lit: [],
  });
  expect(painted.filter(({ severity }) => severity === 'warning').map(({ text }) => text)).toEqual(['wbe']);
  expect(
    painted
      .filter(({ severity }) => severity === 'hint')
      .map(({ text }) => text)
      .join(''),
  ).toBe('app: ');
  expect(painted.map(({ text }) => text).join('')).toBe(line);
});

it('shows an empty marker on the character after it', () => {
  const painted = paintLine(line, 0, { markers: [{ at: { start: 2, end: 2 }, severity: 'error' }], lit: [] });
  expect(painted.filter(({ severity }) => severity).map(({ text }) => text)).toEqual(['a']);
});

it('lights what is lit and nothing of other lines', () => {
  const lit = paintLine(line, 50, {
    markers: [],
    lit: [
      { start: 0, end: 50 },
      { start: 57, end: 60 },
    ],
  });
  expect(lit.filter((piece) => piece.lit).map(({ text }) => text)).toEqual(['wbe']);
});

it('says where a marker covers nothing but blanks, and only there', () => {
  const blanks = (markers: { start: number; end: number }[]): string[] =>
    paintLine(line, 0, { markers: markers.map((at) => ({ at, severity: 'error' as const })), lit: [] })
      .filter(({ blank }) => blank)
      .map(({ text }) => text);
  expect(blanks([{ start: 0, end: 2 }])).toEqual(['  ']);
  expect(blanks([{ start: 2, end: 10 }])).toEqual([]);
});
