import { Graph, layout } from '@dagrejs/dagre';
import {
  spacing,
  type Box,
  type EdgePlace,
  type EdgeToPlace,
  type NodeToPlace,
  type Point,
  type Size,
} from './layout-shapes.ts';

/** Where the nodes and edges of one drawing lie, from 0 on. */
export type Arrangement = {
  readonly nodes: ReadonlyMap<string, Box>;
  readonly edges: ReadonlyMap<string, EdgePlace>;
  readonly size: Size;
};

/**
 * Has dagre order and place nodes whose ranks are known. Both ends of an edge must be among the nodes and differ in rank.
 * The ranks are ours: to find ranks of its own dagre takes longer than for all the rest.
 */
export function arrange(
  nodes: readonly NodeToPlace[],
  edges: readonly EdgeToPlace[],
  ranks: ReadonlyMap<string, number>,
): Arrangement {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: spacing.betweenNodes,
    ranksep: spacing.betweenColumns,
    edgesep: spacing.betweenEdges,
    // Between two ranks lies a rank of labels, which dagre makes itself.
    ranker: (of: Graph) => {
      for (const key of of.nodes()) (of.node(key) as { rank: number }).rank = 2 * (ranks.get(key) ?? 0);
    },
  });
  for (const { key, width, height } of nodes) graph.setNode(key, { width, height });
  const backward = new Set<string>();
  for (const { key, from, to, labelWidth, weight } of edges) {
    const label = { width: labelWidth, height: spacing.labelHeight, labelpos: 'c', weight };
    const back = ranks.get(from)! > ranks.get(to)!;
    if (back) backward.add(key);
    graph.setEdge(back ? to : from, back ? from : to, label, key);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return {
    nodes: new Map(
      nodes.map(({ key, width, height }) => {
        const { x = 0, y = 0 } = graph.node(key) as Partial<Point>;
        return [key, { x: x - width / 2, y: y - height / 2, width, height }];
      }),
    ),
    edges: new Map(
      edges.map(({ key, from, to }) => {
        const back = backward.has(key);
        const placed = graph.edge(back ? to : from, back ? from : to, key) as { points?: Point[] } & Partial<Point>;
        const points = (placed.points ?? []).map(({ x, y }) => ({ x, y }));
        return [key, { points: back ? points.reverse() : points, label: { x: placed.x ?? 0, y: placed.y ?? 0 } }];
      }),
    ),
    size: { width, height },
  };
}
