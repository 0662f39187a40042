import type { Severity } from '../finding.ts';
import { keyOf } from '../model/resource.ts';
import { concernOf } from './concerns.ts';
import type { SetFinding } from './finding.ts';
import type { Graph, GraphEdge, GraphNode } from './graph-shapes.ts';
import type { Members } from './members.ts';
import type { Reference } from './references.ts';

/**
 * The objects and what they have to do with each other. Objects without a name are left out, since nothing can point
 * at them. An edge that carries an error is `broken`; a target that is not there becomes a node of its own.
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
  const broken = new Set(
    findings
      .filter(({ finding }) => finding.certainty === 'cannot-work')
      .map(({ file, document, finding }) => `${file}:${document}:${parentPath(finding.path)}`),
  );
  const edges = new Map<string, GraphEdge>();
  for (const reference of references) {
    const { from, row, at, path } = reference;
    if (from.resource.id.name === '') continue;
    const place = { file: from.file, document: from.document, at };
    const isBroken = broken.has(`${from.file}:${from.document}:${parentPath(path)}`);
    const add = (to: string, state: GraphEdge['state']): void => {
      const key = `${from.key} ${row.name} ${to}`;
      if (edges.has(key)) return;
      edges.set(key, {
        key,
        from: from.key,
        to,
        name: row.name,
        state: isBroken && state === 'ok' ? 'broken' : state,
        place,
        path,
      });
    };
    if (reference.by === 'selector') {
      for (const target of reference.targets) add(target.key, 'ok');
    } else if (reference.target) {
      add(reference.target.key, 'ok');
    } else if (reference.excused !== 'brought-by-cluster') {
      const id = { ...reference.to, version: '' };
      const key = keyOf(id);
      if (!nodes.has(key)) nodes.set(key, { key, id, concern: concernOf(id.group, id.kind), state: 'missing' });
      add(key, reference.excused === 'optional' ? 'optional' : 'missing');
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** `a.b[0].name` and `a.b[0].port.number` belong to the same reference `a.b[0]`. */
const parentPath = (path: string | undefined): string => (path ?? '').replace(/\.(name|key|port\.\w+)$/, '');
