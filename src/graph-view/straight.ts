import type { Box, EdgePlace, Point } from './layout-shapes.ts';

/** A connection without a bend, from middle to middle. */
export function straight(from: Box, to: Box): EdgePlace {
  const start = middle(from);
  const end = middle(to);
  return { points: [start, end], label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
