import type { GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import type { Severity } from '../engine/finding.ts';
import type { Tone } from './view-shapes.ts';

/** The tone of each object: what it is comes before what is said of it. */
export function nodeTones(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, Tone> {
  const needed = new Set(edges.filter(({ state }) => state !== 'optional').map(({ to }) => to));
  const allowed = new Set(edges.filter(({ state }) => state === 'optional').map(({ to }) => to));
  return new Map(
    nodes.map((node) => {
      if (node.state === 'missing')
        return [node.key, allowed.has(node.key) && !needed.has(node.key) ? 'optional' : 'missing'];
      if (node.state !== 'present') return [node.key, node.state];
      return [node.key, bySeverity(node.severity)];
    }),
  );
}

/** What a box says that stands for many: the worst of them. */
export function worstOf(
  nodes: readonly GraphNode[],
  tones: ReadonlyMap<string, Tone>,
): { readonly tone: Tone; readonly severity?: Severity } {
  const has = (severity: Severity): boolean => nodes.some((node) => node.severity === severity);
  const severity = (['error', 'warning', 'hint'] as const).find(has);
  if (nodes.some(({ key }) => tones.get(key) === 'missing')) return { tone: 'broken', ...(severity && { severity }) };
  return { tone: bySeverity(severity), ...(severity && { severity }) };
}

function bySeverity(severity: Severity | undefined): Tone {
  return severity === 'error' ? 'broken' : severity === 'warning' ? 'warning' : 'ok';
}

/** Of several references that are drawn as one line the gravest gives the state. */
export const gravity: Readonly<Record<GraphEdge['state'], number>> = {
  ...{ generated: 0, guess: 1, ok: 2 },
  ...{ optional: 3, missing: 4, broken: 5 },
};
