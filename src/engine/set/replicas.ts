import { get, numberOf, type Value } from '../yaml/value.ts';
import { counts, type Member, type Members } from './members.ts';
import type { Reference } from './reference.ts';

/** How many Pods a workload has, and what says so. */
export type Replicas = { readonly count: number; readonly by: 'replicas' | 'autoscaler'; readonly scaler?: Member };

/** The autoscaler of each workload that has one in the input. */
export function scalersOf(scales: readonly Reference[], members: Members): ReadonlyMap<Member, Member> {
  const scalers = new Map<Member, Member>();
  for (const each of scales) {
    if (each.by === 'name' && each.target && counts(members, each.from)) scalers.set(each.target, each.from);
  }
  return scalers;
}

const scalable = new Set(['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', '/ReplicationController']);

/**
 * The Pods that a workload has for certain: as many as it says, or as few as its autoscaler may leave.
 * `undefined` where that depends on the nodes or on the time, as for a DaemonSet or a Job.
 */
export function replicasOf(workload: Member, scalers: ReadonlyMap<Member, Member>): Replicas | undefined {
  const { id } = workload.resource;
  if (id.group === '' && id.kind === 'Pod') return { count: 1, by: 'replicas' };
  if (!scalable.has(`${id.group}/${id.kind}`)) return undefined;
  const scaler = scalers.get(workload);
  // Both fields have the default 1: `SetDefaults_Deployment`, `SetDefaults_HorizontalPodAutoscaler`.
  const count = numberOf(scaler ? specOf(scaler, 'minReplicas') : specOf(workload, 'replicas')) ?? 1;
  // What is no count is refused elsewhere.
  if (!Number.isSafeInteger(count) || count < 0) return undefined;
  return scaler ? { count, by: 'autoscaler', scaler } : { count, by: 'replicas' };
}

const specOf = ({ resource: { root } }: Member, field: string): Value | undefined => get(get(root, 'spec'), field);
