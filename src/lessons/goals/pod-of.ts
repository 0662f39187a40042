import type { Json, ResourceAnalysis } from '../../engine/analysis.ts';
import { member } from './objects.ts';

/** Where each kind that makes Pods keeps what a Pod is: the object that holds the Pod's `metadata` and `spec`. */
const podAt: { readonly [kind: string]: readonly string[] } = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The Pod, or the Pod template, that an object carries; `undefined` for kinds that make no Pods. */
export function podOf({ id, object }: ResourceAnalysis): Json | undefined {
  const path = Object.hasOwn(podAt, id.kind) ? podAt[id.kind] : undefined;
  return path?.reduce<Json | undefined>(member, object);
}
