import type { ResourceId, Severity } from '../finding.ts';
import { keyOf } from '../model/resource.ts';
import { concernOf } from './concerns.ts';
import type { SetFinding } from './finding.ts';
import type { Graph, GraphDetail, GraphEdge, GraphNode } from './graph-shapes.ts';
import { counts, type Members } from './members.ts';
import type { PartReference, Reference } from './reference.ts';

/**
 * The objects and what they have to do with each other. Objects without a name are left out, since nothing can point
 * at them, and so is what an object says that a later one replaces. An edge that a finding breaks is `broken`; a target
 * that is not there becomes a node of its own. What begins and ends at one object, or ends at a part of one, is a detail.
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
  const details: GraphDetail[] = [];

  /** The node of something that does not stand in the input. */
  const nodeFor = (id: ResourceId, state: GraphNode['state'], count?: number): string => {
    const key = keyOf(id);
    if (!nodes.has(key)) {
      const concern = concernOf(id.group, id.kind);
      nodes.set(key, { key, id, concern, state, ...(count !== undefined && { count }) });
    }
    return key;
  };

  const draw = (reference: Reference, from: string, to: string, state: GraphEdge['state']): void => {
    const place = { file: reference.from.file, document: reference.from.document, at: reference.at };
    const edge = { from, to, name: reference.row.name, state, place, path: reference.path };
    if (from === to) {
      details.push(edge);
      return;
    }
    const key = `${from} ${reference.row.name} ${to}`;
    const known = edges.get(key);
    if (!known || gravity[known.state] < gravity[state]) edges.set(key, { key, ...edge });
  };

  for (const reference of references) {
    const { from, row } = reference;
    if (from.resource.id.name === '' || !counts(members, from)) continue;
    const found = broken.has(reference) ? 'broken' : row.class === 'guess' ? 'guess' : 'ok';
    switch (reference.by) {
      case 'selector':
      case 'many':
        for (const { key, resource } of reference.targets)
          if (resource.id.name !== '') draw(reference, from.key, key, found);
        break;
      case 'name':
        if (reference.target) draw(reference, from.key, reference.target.key, found);
        else if (reference.excused === undefined || reference.excused === 'optional') {
          const to = nodeFor({ ...reference.to, version: '' }, 'missing');
          draw(reference, from.key, to, reference.excused === 'optional' ? 'optional' : 'missing');
        }
        break;
      case 'part':
        details.push(detailOf(reference, found));
        break;
      case 'outside': {
        const { fromId, id, state, count } = reference;
        const start = fromId ? nodeFor(fromId, state) : from.key;
        draw(reference, start, nodeFor(id, state, count), state === 'generated' ? 'generated' : found);
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], ...(details.length > 0 && { details }) };
}

function detailOf(reference: PartReference, state: 'ok' | 'broken' | 'guess'): GraphDetail {
  const { from, to, row, at, path, part, name, found } = reference;
  return {
    from: from.key,
    to: to.key,
    name: row.name,
    state: found || state === 'broken' ? state : 'missing',
    place: { file: from.file, document: from.document, at },
    path,
    part: { kind: part, name, ...(found && { at: found }) },
  };
}

/** Two references to the same target are one edge: it has the state, and the place, of the graver one. */
const gravity: Readonly<Record<GraphEdge['state'], number>> = {
  ...{ generated: 0, guess: 1, ok: 2 },
  ...{ optional: 3, missing: 4, broken: 5 },
};
