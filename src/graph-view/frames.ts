import type { Graph, GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';

/** A namespace with what lies in it. `name` is "" for what belongs to the cluster; `node` is the Namespace itself. */
export type Frame = { readonly name: string; readonly node?: GraphNode; readonly nodes: readonly GraphNode[] };

/** A graph as it is drawn: a Namespace that holds objects is the frame around them, not one more box among them. */
export type Framed = { readonly frames: readonly Frame[]; readonly edges: readonly GraphEdge[] };

/** Sorts the nodes into frames: namespaces in the order of their first object, what belongs to the cluster last. */
export function framed(graph: Graph): Framed {
  const members = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const list = members.get(node.id.namespace);
    if (list) list.push(node);
    else members.set(node.id.namespace, [node]);
  }
  const heads = new Map<string, GraphNode>();
  for (const node of members.get('') ?? []) {
    if (isNamespace(node) && members.has(node.id.name)) heads.set(node.id.name, node);
  }
  const drawnAsFrame = new Set([...heads.values()].map((node) => node.key));
  const frames = [...members].map(([name, nodes]): Frame => {
    const head = heads.get(name);
    const inside = name === '' ? nodes.filter((node) => !drawnAsFrame.has(node.key)) : nodes;
    return { name, nodes: inside, ...(head ? { node: head } : {}) };
  });
  return {
    frames: frames
      .filter((frame) => frame.nodes.length > 0)
      .sort((a, b) => Number(a.name === '') - Number(b.name === '')),
    edges: graph.edges.filter((edge) => !drawnAsFrame.has(edge.to) && !drawnAsFrame.has(edge.from)),
  };
}

function isNamespace(node: GraphNode): boolean {
  return node.id.kind === 'Namespace' && node.id.group === '';
}
