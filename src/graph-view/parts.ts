import { componentsOf, grown, type Component } from './components.ts';
import type { EdgeToPlace, NodeToPlace } from './layout-shapes.ts';

/** Parts are filled up to this: a larger one would be many screens high, and take dagre long. */
const filledTo = 40;
/** What hangs on one workload stays with it, up to this. */
const partAtMost = 160;
/** What so many workloads use belongs to none of them. */
const sharedBy = 4;

/**
 * Divides what is connected into parts that are arranged one by one: workloads with what is theirs alone or nearly so.
 * What many share comes first, by itself. Edges between two parts belong to none.
 */
export function partsOf({ nodes, edges }: Component): Component[] {
  const { neighbours, anchorOf } = anchors(nodes, edges);
  const groupOf = new Map(anchorOf);
  const shared = new Set(
    nodes
      .filter(({ key }) => !anchorOf.has(key))
      .filter(({ key }) => new Set(neighbours.get(key)!.flatMap((each) => anchorOf.get(each) ?? [])).size >= sharedBy)
      .map(({ key }) => key),
  );
  // Everybody else follows the workload that is nearest.
  const reached = [...anchorOf.keys()];
  for (const key of reached) {
    for (const neighbour of neighbours.get(key)!) {
      if (groupOf.has(neighbour) || shared.has(neighbour)) continue;
      groupOf.set(neighbour, groupOf.get(key)!);
      reached.push(neighbour);
    }
  }
  const groups = Map.groupBy(nodes, ({ key }) => (shared.has(key) ? 'shared' : (groupOf.get(key) ?? 'none')));
  const filled: NodeToPlace[][] = [];
  for (const [name, members] of groups) {
    if (name === 'shared' || name === 'none') continue;
    const last = filled.at(-1);
    if (last && last.length + members.length <= filledTo) last.push(...members);
    else filled.push([...members]);
  }
  const alone = groups.get('shared') ?? [];
  return [
    ...(alone.length > 0 ? [{ nodes: alone, edges: [] }] : []),
    ...[...filled, groups.get('none') ?? []].flatMap((members) => {
      const keys = new Set(members.map(({ key }) => key));
      return grown(
        members,
        edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
        partAtMost,
      );
    }),
  ];
}

/** The workloads: those that lead to each other are one, and the first gives it its name. */
function anchors(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]) {
  const neighbours = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)!.push(to);
    neighbours.get(to)!.push(from);
  }
  const workloads = nodes.filter(({ concern }) => concern === 'workload');
  const keys = new Set(workloads.map(({ key }) => key));
  const joined = componentsOf(
    workloads,
    edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  );
  const anchorOf = new Map(joined.flatMap((part) => part.nodes.map(({ key }) => [key, part.nodes[0]!.key] as const)));
  return { neighbours, anchorOf };
}
