import type { Box, Layout, Point } from './layout-shapes.ts';

/** How far apart edges leave and enter the side of a node, at most. */
const portGap = 9;
const portMargin = 10;

/** An edge, by the keys of its nodes. */
type Ends = { readonly key: string; readonly from: string; readonly to: string };

type Met = { readonly from: Box; readonly to: Box; readonly points: readonly Point[]; readonly forward: boolean };

/**
 * The SVG path of each edge. Edges leave a node at its right side and enter the next at its left, spread so that
 * they do not lie on each other; an edge that runs back does it the other way round.
 */
export function routes(layout: Layout, edges: readonly Ends[]): Record<string, string> {
  const ends = new Map<string, Met>();
  for (const edge of edges) {
    const from = layout.nodes[edge.from];
    const to = layout.nodes[edge.to];
    const points = layout.edges[edge.key]?.points;
    if (from && to && points && edge.from !== edge.to) {
      ends.set(edge.key, { from, to, points, forward: to.x + to.width / 2 >= from.x + from.width / 2 });
    }
  }
  const leave = ports(edges, ends, 'from');
  const enter = ports(edges, ends, 'to');
  return Object.fromEntries(
    [...ends].map(([key, { from, to, points, forward }]) => {
      const start = { x: forward ? from.x + from.width : from.x, y: leave[key] ?? 0 };
      const end = { x: forward ? to.x : to.x + to.width, y: enter[key] ?? 0 };
      return [key, curve([start, ...points.slice(1, -1), end])];
    }),
  );
}

/** The height at which each edge meets its node: in the order of where it comes from, around the node's middle. */
function ports(edges: readonly Ends[], ends: ReadonlyMap<string, Met>, end: 'from' | 'to'): Record<string, number> {
  const sides = new Map<string, { key: string; y: number; box: Box }[]>();
  for (const edge of edges) {
    const known = ends.get(edge.key);
    if (!known) continue;
    const { points } = known;
    // Edges that leave at the right and edges that enter at the right share a side.
    const right = (end === 'from') === known.forward;
    const side = `${edge[end]} ${right ? 'right' : 'left'}`;
    const next = end === 'from' ? points[1] : points[points.length - 2];
    sides.set(side, [...(sides.get(side) ?? []), { key: edge.key, y: next?.y ?? 0, box: known[end] }]);
  }
  const heights: Record<string, number> = {};
  for (const meetings of sides.values()) {
    meetings.sort((a, b) => a.y - b.y);
    const room = (meetings[0]?.box.height ?? 0) - 2 * portMargin;
    const step = meetings.length > 1 ? Math.min(portGap, room / (meetings.length - 1)) : 0;
    meetings.forEach(({ key, box }, index) => {
      heights[key] = box.y + box.height / 2 + (index - (meetings.length - 1) / 2) * step;
    });
  }
  return heights;
}

/** A line through the points that starts, ends and passes each point in the direction of reading. */
function curve(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${place(start)}`;
  let last = start;
  for (const point of rest) {
    const bend = (point.x - last.x) / 2;
    path += `C${place({ x: last.x + bend, y: last.y })} ${place({ x: point.x - bend, y: point.y })} ${place(point)}`;
    last = point;
  }
  return path;
}

function place({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
