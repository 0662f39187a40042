import type { ResourceId } from '../../finding.ts';
import { get, type Value } from '../../yaml/value.ts';
import type { Reference } from '../reference.ts';
import type { Resolve } from './context.ts';
import { countAt, generated, madeUp, ordinalsOf } from './generated.ts';

/**
 * What the controllers make of a workload: a Deployment a ReplicaSet and that its Pods, a CronJob Jobs and those their
 * Pods, the others their Pods. Names are as the controllers give them, with a mark for what they make up.
 */
export const generatedPods: Resolve = (row, place, context) => {
  const { id, root } = context.from.resource;
  const spec = get(root, 'spec');
  const made = (group: string, kind: string, name: string): ResourceId => {
    return { group, version: 'v1', kind, namespace: context.home, name };
  };
  const some = `${id.name}-${madeUp}`;
  const pods = (name: string, count: number | undefined, fromId?: ResourceId): readonly Reference[] => {
    if (count === 0) return [];
    const more = { ...(fromId && { fromId }), ...(count !== undefined && count !== 1 && { count }) };
    return [generated(row, place, context, made('', 'Pod', name), more)];
  };
  switch (id.kind) {
    case 'Deployment': {
      const set = made('apps', 'ReplicaSet', some);
      return [generated(row, place, context, set), ...pods(`${some}-${madeUp}`, countAt(spec, 'replicas', 1), set)];
    }
    case 'CronJob': {
      const job = made('batch', 'Job', some);
      const jobSpec = get(get(spec, 'jobTemplate'), 'spec');
      return [generated(row, place, context, job), ...pods(`${some}-${madeUp}`, podsOfJob(jobSpec), job)];
    }
    case 'Job':
      return pods(some, podsOfJob(spec));
    case 'StatefulSet':
      return ordinalsOf(spec).flatMap(({ text, count }) => pods(`${id.name}-${text}`, count ?? 1));
    case 'DaemonSet':
      return [generated(row, place, context, made('', 'Pod', some))];
    default:
      return pods(some, countAt(spec, 'replicas', 1));
  }
};

/** As many Pods as run at a time. */
function podsOfJob(spec: Value | undefined): number {
  return countAt(spec, 'parallelism', 1);
}
