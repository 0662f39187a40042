import type { Box } from './layout-shapes.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The box that an arrow key leads to: the nearest one in that direction, where being off the line counts double.
 * `undefined` where nothing lies that way.
 */
export function neighbour<B extends Box>(from: Box, boxes: readonly B[], direction: Direction): B | undefined {
  let best: B | undefined;
  let shortest = Infinity;
  for (const box of boxes) {
    const dx = box.x + box.width / 2 - (from.x + from.width / 2);
    const dy = box.y + box.height / 2 - (from.y + from.height / 2);
    const [along, across] = { right: [dx, dy], left: [-dx, dy], down: [dy, dx], up: [-dy, dx] }[direction] as [
      number,
      number,
    ];
    if (along <= 1) continue;
    const distance = along + 2 * Math.abs(across);
    if (distance < shortest) {
      shortest = distance;
      best = box;
    }
  }
  return best;
}
