import type { Severity } from '../finding.ts';
import { keyOf } from '../model/resource.ts';
import { concernOf } from './concerns.ts';
import type { SetFinding } from './finding.ts';
import type { Graph, GraphEdge, GraphNode } from './graph-shapes.ts';
import { counts, type Members } from './members.ts';
import type { Reference } from './reference.ts';

/**
 * The objects and what they have to do with each other. Objects without a name are left out, since nothing can point
 * at them, and so is what an object says that a later one replaces. An edge that a finding breaks is `broken`; a target
 * that is not there becomes a node of its own.
 */
export function graphOf(
  members: Members,
  references: readonly Reference[],
  findings: readonly SetFinding[],
  severityOf: (file: number, document: number) => Severity | undefined,
): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const each of members.byKey.values()) {
    const { id, nameAt } = each.resource;
    const severity = severityOf(each.file, each.document);
    nodes.set(each.key, {
      key: each.key,
      id,
      concern: concernOf(id.group, id.kind),
      state: 'present',
      place: { file: each.file, document: each.document, at: nameAt },
      ...(severity && { severity }),
    });
  }
  const broken = new Set(findings.map(({ breaks }) => breaks));
  const edges = new Map<string, GraphEdge>();
  for (const reference of references) {
    const { from, row, at, path } = reference;
    if (from.resource.id.name === '' || !counts(members, from)) continue;
    const place = { file: from.file, document: from.document, at };
    const found = broken.has(reference) ? 'broken' : 'ok';
    const add = (to: string, state: GraphEdge['state']): void => {
      const key = `${from.key} ${row.name} ${to}`;
      const known = edges.get(key);
      if (!known || gravity[known.state] < gravity[state])
        edges.set(key, { key, from: from.key, to, name: row.name, state, place, path });
    };
    if (reference.by === 'selector') {
      for (const target of reference.targets) if (target.resource.id.name !== '') add(target.key, found);
    } else if (reference.target) {
      add(reference.target.key, found);
    } else if (reference.excused !== 'brought-by-cluster') {
      const id = { ...reference.to, version: '' };
      const key = keyOf(id);
      if (!nodes.has(key)) nodes.set(key, { key, id, concern: concernOf(id.group, id.kind), state: 'missing' });
      add(key, reference.excused === 'optional' ? 'optional' : 'missing');
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Two references to the same target are one edge: it has the state, and the place, of the graver one. */
const gravity: Readonly<Record<GraphEdge['state'], number>> = { ok: 0, optional: 1, missing: 2, broken: 3 };
