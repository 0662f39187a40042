import type { Graph, GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import { matchNodes, type GoalFreedom } from './match-nodes.ts';
import type { GoalMark } from './view-shapes.ts';

export type Comparison = {
  /** The own graph, and what it lacks of the goal: an object of the goal has no place in the text. */
  readonly graph: Graph;
  /** What differs, for `ViewOptions.marks`. */
  readonly marks: { readonly nodes: ReadonlyMap<string, GoalMark>; readonly edges: ReadonlyMap<string, GoalMark> };
  /** The own key for each object of the goal. */
  readonly matches: ReadonlyMap<string, string>;
  /** True where nothing of the goal is missing and all of its connections work. What is superfluous does no harm. */
  readonly isReached: boolean;
};

/**
 * Compares a graph with that of a goal, object by object and connection by connection. What only follows from the rest is
 * not compared: what the cluster makes, what lies outside of it, and guesses. Pure; any two graphs can be compared.
 */
export function compareGraphs(own: Graph, goal: Graph, freedom: GoalFreedom = {}): Comparison {
  const matches = matchNodes(own, goal, freedom);
  const nodes = new Map(own.nodes.map((node) => [node.key, node]));
  const edges = new Map(own.edges.map((edge) => [edge.key, edge]));
  const marks = { nodes: new Map<string, GoalMark>(), edges: new Map<string, GoalMark>() };
  const drawn = new Map(matches);

  for (const wanted of goal.nodes.filter(isCompared)) {
    if (matches.has(wanted.key)) continue;
    const node = toAdd(wanted, nodes);
    drawn.set(wanted.key, node.key);
    nodes.set(node.key, node);
    marks.nodes.set(node.key, 'missing');
  }
  const matched = new Set(matches.values());
  for (const { key, state } of own.nodes) {
    if (state === 'present' && !matched.has(key)) marks.nodes.set(key, 'superfluous');
  }

  const found = new Map<string, GraphEdge[]>();
  for (const edge of own.edges) {
    const between = endsOf(edge.from, edge.to);
    found.set(between, [...(found.get(between) ?? []), edge]);
  }
  const known = new Set<string>();
  let isReached = marks.nodes.size === 0 || ![...marks.nodes.values()].includes('missing');
  for (const wanted of goal.edges.filter(({ state }) => state === 'ok')) {
    const [from, to] = [drawn.get(wanted.from), drawn.get(wanted.to)];
    if (from === undefined || to === undefined) continue;
    const between = found.get(endsOf(from, to)) ?? [];
    const alike = between.filter(({ name }) => freedom.connections === true || name === wanted.name);
    for (const { key } of alike) known.add(key);
    isReached &&= alike.some(({ state }) => state === 'ok');
    if (alike.length > 0) continue;
    const key = `${from} ${wanted.name} ${to}`;
    const { place } = nodes.get(from) ?? {};
    edges.set(key, { ...wanted, key, from, to, place: place ?? nowhere });
    marks.edges.set(key, 'missing');
  }
  for (const { key, from, to, state } of own.edges) {
    const compared =
      state !== 'generated' && state !== 'guess' && isCompared(nodes.get(from)) && !isExtra(nodes.get(to));
    if (compared && !known.has(key)) marks.edges.set(key, 'superfluous');
  }
  return { graph: { ...own, nodes: [...nodes.values()], edges: [...edges.values()] }, marks, matches, isReached };
}

const nowhere = { file: 0, document: 0, at: { start: 0, end: 0 } };

/** An object of the goal beside one's own. One that is named already, but missing, is the same node. */
function toAdd(wanted: GraphNode, nodes: ReadonlyMap<string, GraphNode>): GraphNode {
  const own = nodes.get(wanted.key);
  if (own?.state === 'missing') return own;
  const { id, concern } = wanted;
  return { key: own ? `goal ${wanted.key}` : wanted.key, id, concern, state: 'present' };
}

function isCompared(node: GraphNode | undefined): boolean {
  return node?.state === 'present';
}

function isExtra(node: GraphNode | undefined): boolean {
  return node === undefined || node.state === 'generated' || node.state === 'outside';
}

function endsOf(from: string, to: string): string {
  return `${from}\n${to}`;
}
