import type { ApiTypes } from '../schema/types.generated.ts';
import { isSince, type Release } from '../schema/release.ts';
import type { TypeId } from '../schema/types.ts';
import { draft } from '../defaults/draft.ts';
import type { Creation } from './creation.ts';

type Metadata = ApiTypes['meta/v1.ObjectMeta'];

/** Kinds whose objects count their changes from 1, and since when; of others the server keeps what is written. */
const counted: readonly (readonly [TypeId, Release?])[] = [
  ['core/v1.Pod', '1.33'],
  ['core/v1.PodTemplate'],
  ['core/v1.ReplicationController'],
  ['apps/v1.Deployment'],
  ['apps/v1.ReplicaSet'],
  ['apps/v1.StatefulSet'],
  ['apps/v1.DaemonSet'],
  ['batch/v1.Job'],
  ['batch/v1.CronJob'],
  ['autoscaling/v1.HorizontalPodAutoscaler', '1.37'],
  ['autoscaling/v2.HorizontalPodAutoscaler', '1.37'],
  ['networking/v1.Ingress'],
  ['networking/v1.IngressClass'],
  ['networking/v1.NetworkPolicy'],
  ['discovery/v1.EndpointSlice'],
  ['policy/v1.PodDisruptionBudget'],
  ['scheduling/v1.PriorityClass'],
  ['apiextensions/v1.CustomResourceDefinition'],
  ['admissionregistration/v1.ValidatingWebhookConfiguration'],
  ['admissionregistration/v1.MutatingWebhookConfiguration'],
];

/** Source: `PrepareForCreate` in pkg/registry/<group>/<kind>/strategy.go */
export const generationCreations: readonly Creation[] = counted.map(([type, since]) => ({
  type,
  apply(object, kubernetes) {
    if (since !== undefined && !isSince(kubernetes, since)) return;
    draft<{ readonly metadata?: Metadata }>(object).inside('metadata').set('generation', 1);
  },
}));
