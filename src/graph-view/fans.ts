import type { GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import type { GoalMark, Marks } from './view-shapes.ts';

/** Siblings that are drawn as one: of one kind, namespace and state, with the same neighbours by the same references. */
export type Fan = { readonly key: string; readonly members: readonly GraphNode[]; readonly neighbours: number };

/**
 * All groups of at least two siblings. An object that stands out by a finding or by the goal is no sibling of those that
 * do not. The key stays the same when a sibling comes or goes.
 */
export function fansOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[], marks: Marks | undefined): Fan[] {
  const relations = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const edge of edges) {
    const mark = markOf(marks?.edges.get(edge.key));
    relations.get(edge.from)?.push(`> ${edge.name} ${edge.state}${mark} ${edge.to}`);
    relations.get(edge.to)?.push(`< ${edge.name} ${edge.state}${mark} ${edge.from}`);
  }
  const groups = new Map<string, { members: GraphNode[]; neighbours: number }>();
  for (const node of nodes) {
    const { id, state, severity } = node;
    const own = (relations.get(node.key) ?? []).sort();
    const alike = [id.namespace, id.group, id.kind, state, severity ?? '', markOf(marks?.nodes.get(node.key)), ...own];
    const signature = alike.join('\n');
    const group = groups.get(signature);
    if (group) group.members.push(node);
    else groups.set(signature, { members: [node], neighbours: own.length });
  }
  return [...groups]
    .filter(([, { members }]) => members.length > 1)
    .map(([signature, group]) => ({ key: fanKey(group.members[0]!, signature), ...group }));
}

function markOf(mark: GoalMark | undefined): string {
  return mark === undefined ? '' : ` ${mark}`;
}

/** A key no longer than a name, however many the neighbours are. */
function fanKey({ id }: GraphNode, signature: string): string {
  return `fan ${id.group}/${id.kind}/${id.namespace}/${digest(signature)}`;
}

/** FNV-1a, twice with different beginnings: enough to tell the fans of one drawing apart. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
