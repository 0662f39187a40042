import type { Concern } from '../engine/set/graph-shapes.ts';
import type { EdgeToPlace, NodeToPlace } from './layout-shapes.ts';

/** The columns from left to right: requests come in, reach what runs, and that uses the rest. */
const columns: readonly (readonly Concern[])[] = [
  ['entry'],
  ['workload'],
  ['configuration'],
  ['storage'],
  ['access'],
  ['cluster', 'other'],
];

/** With no more nodes than this the last columns are one: a drawing that is six columns wide and two high is hard to read. */
const oneColumnAtMost = 12;
const used = 2;

/**
 * The rank of each node: concerns are columns, and within a column what leads to others of it stands to their left. In the
 * columns of entry and workload the last ones are in line, in the others the first ones, so that they stand close to each
 * other where they meet.
 */
export function ranksOf(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]): ReadonlyMap<string, number> {
  const tail = nodes.filter(({ concern }) => columnOf(concern) >= used).length;
  const column = new Map(
    nodes.map(({ key, concern }) => [
      key,
      tail <= oneColumnAtMost ? Math.min(used, columnOf(concern)) : columnOf(concern),
    ]),
  );
  const ranks = new Map<string, number>();
  let first = 0;
  for (let index = 0; index < columns.length; index++) {
    const keys = nodes.map(({ key }) => key).filter((key) => column.get(key) === index);
    if (keys.length === 0) continue;
    const own = edges.filter(({ from, to }) => column.get(from) === index && column.get(to) === index);
    const toLeft = index < used;
    const depths = depthsOf(keys, toLeft ? own.map(({ from, to }) => ({ from: to, to: from })) : own);
    const deepest = Math.max(...depths.values());
    for (const [key, depth] of depths) ranks.set(key, first + (toLeft ? deepest - depth : depth));
    first += deepest + 1;
  }
  return ranks;
}

/** The column of a concern, counted from the left. */
export function columnOf(concern: Concern): number {
  return columns.findIndex((concerns) => concerns.includes(concern));
}

/** The length of the longest way to each key. Edges that close a circle do not count. */
function depthsOf(
  keys: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const before = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (const { from, to } of edges) before.get(to)?.push(from);
  const depths = new Map<string, number>();
  const open = new Set<string>();
  for (const start of keys) {
    // A stack of our own: a chain may be longer than calls may be nested.
    const stack = [{ key: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (depths.has(top.key)) {
        stack.pop();
        continue;
      }
      open.add(top.key);
      const sources = before.get(top.key)!;
      const source = sources[top.next++];
      if (source !== undefined) {
        if (!depths.has(source) && !open.has(source)) stack.push({ key: source, next: 0 });
        continue;
      }
      const known = sources.filter((each) => each !== top.key).map((each) => depths.get(each) ?? -1);
      depths.set(top.key, Math.max(-1, ...known) + 1);
      open.delete(top.key);
      stack.pop();
    }
  }
  return depths;
}
