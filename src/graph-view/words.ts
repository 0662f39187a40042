import type { GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import type { GoalMark } from './view-shapes.ts';

/** The words of a drawing in the reader's language. */
export type GraphWords = {
  readonly missing: string;
  readonly optional: string;
  readonly broken: string;
  readonly generated: string;
  readonly outside: string;
  readonly guess: string;
  readonly error: string;
  readonly warning: string;
  readonly cluster: string;
  /** Beside what a goal asks for and is not there, and what is there and the goal does not know. */
  readonly toAdd: string;
  readonly notInGoal: string;
  /** What stands in the box of a folded namespace. */
  objects(count: number): string;
  namespace(name: string): string;
  edge(name: GraphEdge['name']): string;
};

/** What stands after the kind of a node that is not simply there. */
export function stateWord(node: Pick<GraphNode, 'state'>, words: GraphWords): string {
  return node.state === 'present' ? '' : words[node.state];
}

/** What stands beside a connection that is not simply there. */
export function edgeWord(edge: Pick<GraphEdge, 'state'>, words: GraphWords): string {
  return edge.state === 'ok' ? '' : words[edge.state];
}

/** The word for the worst finding of a node, or "". Hints do not mark a node. */
export function severityWord(node: Pick<GraphNode, 'severity'>, words: GraphWords): string {
  return node.severity === 'error' ? words.error : node.severity === 'warning' ? words.warning : '';
}

/** What stands in the corner of a frame: a namespace, or the whole cluster where the name is empty. */
export function frameLabel(name: string, node: GraphNode | undefined, words: GraphWords): string {
  const label = name === '' ? words.cluster : words.namespace(name);
  return node?.state === 'missing' ? `${label} · ${words.missing}` : label;
}

/** The word for what differs from a goal, or "". */
export function goalWord(mark: GoalMark | undefined, words: GraphWords): string {
  return mark === undefined ? '' : mark === 'missing' ? words.toAdd : words.notInGoal;
}

/** "12 × Pod": kinds have no plural that all languages share. */
export function countedKind(count: number, kind: string): string {
  return `${count} × ${kind}`;
}
