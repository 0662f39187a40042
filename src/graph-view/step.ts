import type { Box } from './layout-shapes.ts';
import { neighbour, type Direction } from './neighbour.ts';

type Ends = { readonly from: string; readonly to: string };
type Keyed = Box & { readonly key: string };

/**
 * The node that an arrow key leads to. Left and right follow the connections where one leads that way; up and down, and
 * where none does, the nearest node in that direction.
 */
export function step<N extends Keyed>(
  from: N,
  nodes: readonly N[],
  edges: readonly Ends[],
  direction: Direction,
): N | undefined {
  const along = direction === 'left' || direction === 'right';
  return (
    (along ? neighbour(from, connected(from, nodes, edges), direction) : undefined) ?? neighbour(from, nodes, direction)
  );
}

function connected<N extends Keyed>(from: N, nodes: readonly N[], edges: readonly Ends[]): N[] {
  const keys = new Set(
    edges.flatMap((edge) => (edge.from === from.key ? edge.to : edge.to === from.key ? edge.from : [])),
  );
  return nodes.filter(({ key }) => keys.has(key));
}
