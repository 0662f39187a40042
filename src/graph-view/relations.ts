import type { Graph, GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';

/** An object with everything that it leads to and that leads to it: one entry of the list twin. */
export type Relations = {
  readonly node: GraphNode;
  readonly to: readonly { readonly edge: GraphEdge; readonly node: GraphNode }[];
  readonly from: readonly { readonly edge: GraphEdge; readonly node: GraphNode }[];
};

/** The entries of the list, in the order of the graph's nodes. */
export function relations(graph: Graph): Relations[] {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const entries = new Map(
    graph.nodes.map((node) => [
      node.key,
      { node, to: [] as Relations['to'][number][], from: [] as Relations['from'][number][] },
    ]),
  );
  for (const edge of graph.edges) {
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (!from || !to) continue;
    entries.get(edge.from)?.to.push({ edge, node: to });
    entries.get(edge.to)?.from.push({ edge, node: from });
  }
  return [...entries.values()];
}
