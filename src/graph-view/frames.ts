import type { Graph, GraphNode } from '../engine/set/graph-shapes.ts';

/** The frame in which an object is drawn, by the namespace's name; a Namespace that holds objects is its frame's head. */
export function homeOf(graph: Graph): (node: GraphNode) => string {
  const used = new Set(graph.nodes.map(({ id }) => id.namespace));
  return (node) => (isNamespace(node) && used.has(node.id.name) ? node.id.name : node.id.namespace);
}

/** The Namespaces that are drawn as the frame around their objects, by name. */
export function headsOf(nodes: readonly GraphNode[]): ReadonlyMap<string, GraphNode> {
  const used = new Set(nodes.map(({ id }) => id.namespace));
  return new Map(
    nodes.filter((node) => isNamespace(node) && used.has(node.id.name)).map((node) => [node.id.name, node]),
  );
}

/** The key of a frame among the keys of nodes, which have slashes where this has none. */
export function frameKey(namespace: string): string {
  return `frame ${namespace}`;
}

function isNamespace({ id, state }: GraphNode): boolean {
  return id.kind === 'Namespace' && id.group === '' && id.namespace === '' && id.name !== '' && state !== 'outside';
}
