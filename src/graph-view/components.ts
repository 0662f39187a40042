import type { EdgeToPlace, NodeToPlace } from './layout-shapes.ts';

/** Nodes that are arranged together, and the edges between them. */
export type Component = { readonly nodes: readonly NodeToPlace[]; readonly edges: readonly EdgeToPlace[] };

/** What hangs together, in the order of the first nodes. Both ends of every edge must be among the nodes. */
export function componentsOf(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]): Component[] {
  return grown(nodes, edges, Infinity);
}

/** The same, but none larger than `atMost`: what is left of a larger one is the next. Edges between two belong to none. */
export function grown(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[], atMost: number): Component[] {
  const neighbours = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)!.push(to);
    neighbours.get(to)!.push(from);
  }
  const partOf = new Map<string, number>();
  const parts: { nodes: NodeToPlace[]; edges: EdgeToPlace[] }[] = [];
  for (const { key: start } of nodes) {
    if (partOf.has(start)) continue;
    const part = parts.push({ nodes: [], edges: [] }) - 1;
    const keys = [start];
    partOf.set(start, part);
    for (let index = 0; index < keys.length && keys.length < atMost; index++) {
      for (const neighbour of neighbours.get(keys[index]!)!) {
        if (keys.length >= atMost || partOf.has(neighbour)) continue;
        partOf.set(neighbour, part);
        keys.push(neighbour);
      }
    }
  }
  for (const node of nodes) parts[partOf.get(node.key)!]!.nodes.push(node);
  for (const edge of edges) {
    const part = partOf.get(edge.from)!;
    if (part === partOf.get(edge.to)) parts[part]!.edges.push(edge);
  }
  return parts;
}
