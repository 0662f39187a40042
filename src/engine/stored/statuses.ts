import { draft } from '../defaults/draft.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import type { TypeId } from '../schema/types.ts';
import type { Creation } from './creation.ts';

type Status = Pick<ApiTypes['apps/v1.Deployment'], 'status'>;

/** Kinds whose status is never taken from a manifest: others write it, in a request of its own. */
const types: readonly TypeId[] = [
  'core/v1.ReplicationController',
  'core/v1.ResourceQuota',
  'core/v1.Service',
  'apps/v1.Deployment',
  'apps/v1.ReplicaSet',
  'apps/v1.StatefulSet',
  'apps/v1.DaemonSet',
  'batch/v1.Job',
  'batch/v1.CronJob',
  'autoscaling/v1.HorizontalPodAutoscaler',
  'autoscaling/v2.HorizontalPodAutoscaler',
  'networking/v1.Ingress',
  'policy/v1.PodDisruptionBudget',
];

/** Source: `PrepareForCreate` in pkg/registry/<group>/<kind>/strategy.go */
export const statusCreations: readonly Creation[] = types.map((type) => ({
  type,
  apply(object) {
    draft<Status>(object).remove('status');
  },
}));
