import { componentsOf, type Component } from './components.ts';
import { arrange, type Arrangement } from './dagre.ts';
import { spacing, type Box, type EdgePlace, type EdgeToPlace, type NodeToPlace, type Point } from './layout-shapes.ts';
import { pack } from './pack.ts';
import { partsOf } from './parts.ts';
import { ranksOf } from './ranks.ts';
import { inRows } from './rows.ts';

/** Up to here all that is connected is arranged at once, so that the columns of all parts are in line. */
const atOnceAtMost = 48;

/**
 * Places the nodes of one frame, from 0 on: what is connected in columns, what is not in rows under it.
 * @param edges those between two nodes of the frame
 */
export function layOutFrame(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]): Arrangement {
  const parts = componentsOf(nodes, edges);
  const alone = parts.filter((part) => part.edges.length === 0).flatMap((part) => part.nodes);
  const linked = parts.filter((part) => part.edges.length > 0);
  const whole: Component = { nodes: linked.flatMap((part) => part.nodes), edges: linked.flatMap((part) => part.edges) };
  const count = whole.nodes.length;
  const columns = count === 0 ? [] : count <= atOnceAtMost ? [inColumns(whole)] : packed(partsOf(whole).map(inColumns));
  return under([...columns, ...(alone.length > 0 ? [inRows(alone, width(columns))] : [])]);
}

function inColumns({ nodes, edges }: Component): Arrangement {
  if (edges.length === 0) return inRows(nodes, 0);
  return arrange(nodes, edges, ranksOf(nodes, edges));
}

/** The largest first: what is small fills the gaps. */
function packed(parts: readonly Arrangement[]): [Arrangement] {
  const area = ({ size }: Arrangement): number => size.width * size.height;
  const sorted = [...parts].sort((a, b) => area(b) - area(a));
  const { corners } = pack(
    sorted.map(({ size }) => size),
    spacing.betweenParts,
  );
  return [joined(sorted, corners)];
}

function under(parts: readonly Arrangement[]): Arrangement {
  let top = 0;
  const corners = parts.map(({ size }) => {
    const corner = { x: 0, y: top };
    top += size.height + spacing.betweenParts;
    return corner;
  });
  return joined(parts, corners);
}

function joined(parts: readonly Arrangement[], corners: readonly Point[]): Arrangement {
  const nodes = new Map<string, Box>();
  const edges = new Map<string, EdgePlace>();
  let [right, bottom] = [0, 0];
  parts.forEach((part, index) => {
    const by = corners[index]!;
    for (const [key, box] of part.nodes) nodes.set(key, { ...box, ...moved(box, by) });
    for (const [key, { points, label }] of part.edges) {
      edges.set(key, { points: points.map((point) => moved(point, by)), label: moved(label, by) });
    }
    right = Math.max(right, by.x + part.size.width);
    bottom = Math.max(bottom, by.y + part.size.height);
  });
  return { nodes, edges, size: { width: right, height: bottom } };
}

function width(parts: readonly Arrangement[]): number {
  return Math.max(0, ...parts.map(({ size }) => size.width));
}

/** A point as seen from a corner that lies elsewhere. */
export function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}
