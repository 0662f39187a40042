import type { GraphEdge } from '../engine/set/graph-shapes.ts';
import { gravity } from './tone.ts';

/** A line between two boxes, with the references behind it where it is not one itself. */
export type Line = GraphEdge & { readonly members: readonly GraphEdge[] };

/**
 * The lines between boxes: references of one name between the same two boxes are one line, in the state and at the place
 * of the gravest. What begins and ends in one box is no line; `inside` counts it.
 */
export function linesOf(
  edges: readonly GraphEdge[],
  boxOf: ReadonlyMap<string, string>,
): { readonly lines: Line[]; readonly inside: number } {
  const groups = new Map<string, { from: string; to: string; members: GraphEdge[] }>();
  let inside = 0;
  for (const edge of edges) {
    const from = boxOf.get(edge.from) ?? edge.from;
    const to = boxOf.get(edge.to) ?? edge.to;
    if (from === to) {
      inside++;
      continue;
    }
    const folded = from !== edge.from || to !== edge.to;
    const key = folded ? `${from} ${edge.name} ${to}` : edge.key;
    const group = groups.get(key);
    if (group) group.members.push(edge);
    else groups.set(key, { from, to, members: [edge] });
  }
  const lines = [...groups].map(([key, { from, to, members }]) => {
    const gravest = members.reduce((a, b) => (gravity[b.state] > gravity[a.state] ? b : a));
    return { ...gravest, key, from, to, members: key === gravest.key ? [] : members };
  });
  return { lines, inside };
}
