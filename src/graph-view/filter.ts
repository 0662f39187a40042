import type { Graph, GraphNode } from '../engine/set/graph-shapes.ts';
import { homeOf } from './frames.ts';
import type { HiddenBy, ViewOptions } from './view-shapes.ts';

/** A reason of the reader's own, unlike folding. */
export type FilteredBy = Exclude<HiddenBy, 'fan' | 'folded-namespace'>;

/** Why each object that a filter hides is hidden, by key. What is not in it stays. */
export function filtered(graph: Graph, options: ViewOptions): ReadonlyMap<string, FilteredBy> {
  const { namespaces, kinds, around, onlyBroken } = options;
  const near = around && withinReach(graph, around.keys, around.depth);
  const broken = onlyBroken ? cannotWork(graph) : undefined;
  const home = homeOf(graph);
  const reasons = new Map<string, FilteredBy>();
  for (const node of graph.nodes) {
    const { key } = node;
    if (namespaces && !namespaces.has(home(node))) reasons.set(key, 'namespace');
    else if (kinds && !kinds.has(kindKey(node))) reasons.set(key, 'kind');
    else if (near && !near.has(key)) reasons.set(key, 'distance');
    else if (broken && !broken.has(key)) reasons.set(key, 'sound');
  }
  return reasons;
}

/** "group/Kind", as filters name kinds. */
export function kindKey({ id }: GraphNode): string {
  return `${id.group}/${id.kind}`;
}

/** The keys of all objects that are at most `depth` references away from one of `keys`, in either direction. */
export function withinReach(graph: Graph, keys: readonly string[], depth: number): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const list = neighbours.get(a);
    if (list) list.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { from, to } of graph.edges) {
    join(from, to);
    join(to, from);
  }
  const reached = new Set(keys);
  let rim: readonly string[] = keys;
  for (let step = 0; step < depth && rim.length > 0; step++) {
    const next: string[] = [];
    for (const key of rim) {
      for (const neighbour of neighbours.get(key) ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    rim = next;
  }
  return reached;
}

function cannotWork(graph: Graph): ReadonlySet<string> {
  const keys = new Set(graph.nodes.filter(({ severity }) => severity === 'error').map(({ key }) => key));
  for (const { from, to, state } of graph.edges) {
    if (state === 'missing' || state === 'broken') keys.add(from).add(to);
  }
  return keys;
}
