import { expect, test } from 'vitest';
import { markedLines } from '../../src/reference/marked-lines.ts';

type Row = { name: string; text: string; at: [number, number]; gives: string[] };

const text = 'spec:\n  image: web\n  ports:\n    - 80\n';

test.each<Row>([
  { name: 'one word', text, at: [15, 18], gives: ['spec:', '  image: [web]', '  ports:', '    - 80'] },
  { name: 'several lines', text, at: [8, 36], gives: ['spec:', '  [image: web]', '  [ports:]', '    [- 80]'] },
  { name: 'a point', text, at: [8, 8], gives: ['spec:', '  [image: web]', '  ports:', '    - 80'] },
  { name: 'nothing', text, at: [-1, -1], gives: ['spec:', '  image: web', '  ports:', '    - 80'] },
  { name: 'the end of the text', text: 'a: b', at: [4, 4], gives: ['[a: b]'] },
  { name: 'an empty text', text: '', at: [0, 0], gives: [''] },
])('marks $name', ({ text, at: [start, end], gives }) => {
  const lines = markedLines(text, { start, end });
  expect(lines.map((line) => line.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''))).toEqual(
    gives,
  );
});
