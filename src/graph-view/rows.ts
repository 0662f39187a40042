import type { Arrangement } from './dagre.ts';
import { columnOf } from './ranks.ts';
import { spacing, type Box, type NodeToPlace } from './layout-shapes.ts';

/** Writes nodes in rows as words are written, by concern, at least as wide as `width` if there are enough of them. */
export function inRows(nodes: readonly NodeToPlace[], width: number): Arrangement {
  const gap = spacing.betweenNodes;
  const sorted = [...nodes].sort((a, b) => columnOf(a.concern) - columnOf(b.concern));
  const area = nodes.reduce((sum, node) => sum + (node.width + gap) * (node.height + gap), 0);
  const room = Math.max(width, Math.sqrt(area * 1.6));
  const places = new Map<string, Box>();
  let [x, y, row, right] = [0, 0, 0, 0];
  for (const { key, width: own, height } of sorted) {
    if (x > 0 && x + own > room) {
      y += row + gap;
      x = 0;
      row = 0;
    }
    places.set(key, { x, y, width: own, height });
    right = Math.max(right, x + own);
    row = Math.max(row, height);
    x += own + gap;
  }
  return { nodes: places, edges: new Map(), size: { width: right, height: y + row } };
}
