import type { Cluster } from '../cluster/cluster.ts';

/** Whether the reader says that the cluster has this object of a kind without namespaces. What it decides stays unknown. */
export function isAssumed(group: string, kind: string, name: string, { assumed }: Cluster): boolean {
  return assumed.exists({ group, kind, namespace: '', name });
}
