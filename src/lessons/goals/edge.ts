import type { Analysis } from '../../engine/analysis.ts';
import type { Conditions, Held, ObjectRef } from './condition.ts';
import { isRef } from './objects.ts';

/** Holds where the graph has such a reference and its target is there. */
export function edge({ name, from, to }: Conditions['edge'], { graph }: Analysis): Held {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.id]));
  const is = (key: string, ref: ObjectRef | undefined): boolean => {
    const id = nodes.get(key);
    return ref === undefined || (id !== undefined && isRef(id, ref));
  };
  const exists = graph.edges.some(
    (found) => found.name === name && found.state === 'ok' && is(found.from, from) && is(found.to, to),
  );
  return exists ? { met: true } : { met: false };
}
