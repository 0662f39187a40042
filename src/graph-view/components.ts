import type { EdgeToPlace, NodeToPlace } from './layout-shapes.ts';

/** Nodes that are arranged together, and the edges between them. */
export type Component = { readonly nodes: readonly NodeToPlace[]; readonly edges: readonly EdgeToPlace[] };

/** A part larger than this is divided: it would be many screens high, and dagre would take seconds. */
const partAtMost = 40;
/** What this many others are connected with belongs to none of them. */
const hubFrom = 12;

/** What hangs together, in the order of the first nodes. Both ends of every edge must be among the nodes. */
export function componentsOf(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]): Component[] {
  return grown(nodes, edges, Infinity);
}

/**
 * Parts of at most `partAtMost` nodes. What everything is connected with comes first, by itself; what is left is grown
 * from neighbour to neighbour. Edges between two parts belong to none.
 */
export function partsOf({ nodes, edges }: Component): Component[] {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1);
    degrees.set(to, (degrees.get(to) ?? 0) + 1);
  }
  const isHub = ({ key }: NodeToPlace): boolean => (degrees.get(key) ?? 0) >= hubFrom;
  const hubs = nodes.filter(isHub);
  const rest = nodes.filter((node) => !isHub(node));
  const keys = new Set(rest.map(({ key }) => key));
  const between = edges.filter(({ from, to }) => keys.has(from) && keys.has(to));
  return [...(hubs.length > 0 ? [{ nodes: hubs, edges: [] }] : []), ...grown(rest, between, partAtMost)];
}

function grown(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[], atMost: number): Component[] {
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
