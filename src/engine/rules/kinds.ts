import {
  mutatingWebhookConfiguration,
  validatingWebhookConfiguration,
} from './admissionregistration/webhook-configuration.ts';
import { daemonSet } from './apps/daemon-set.ts';
import { customResourceDefinition } from './apiextensions/custom-resource-definition.ts';
import { deployment } from './apps/deployment.ts';
import { replicaSet } from './apps/replica-set.ts';
import { statefulSet } from './apps/stateful-set.ts';
import { horizontalPodAutoscaler, horizontalPodAutoscalerV1 } from './autoscaling/horizontal-pod-autoscaler.ts';
import { cronJob } from './batch/cron-job.ts';
import { job } from './batch/job.ts';
import type { NameFormat } from './codes.ts';
import { lease } from './coordination/lease.ts';
import { configMap } from './core/config-map.ts';
import { endpoints } from './core/endpoints.ts';
import { limitRange } from './core/limit-range.ts';
import { namespace } from './core/namespace.ts';
import { persistentVolume } from './core/persistent-volume.ts';
import { persistentVolumeClaim } from './core/persistent-volume-claim.ts';
import { pod } from './core/pod.ts';
import { replicationController } from './core/replication-controller.ts';
import { resourceQuota } from './core/resource-quota.ts';
import { secret } from './core/secret.ts';
import { service, serviceGiven } from './core/service.ts';
import { endpointSlice } from './discovery/endpoint-slice.ts';
import { ingress } from './networking/ingress.ts';
import { ingressClass } from './networking/ingress-class.ts';
import { networkPolicy } from './networking/network-policy.ts';
import { runtimeClass } from './node/runtime-class.ts';
import { podDisruptionBudget } from './policy/pod-disruption-budget.ts';
import { clusterRole, role } from './rbac/role.ts';
import { clusterRoleBinding, roleBinding } from './rbac/role-binding.ts';
import type { Release } from './release.ts';
import type { RuleSet } from './rules.ts';
import { priorityClass } from './scheduling/priority-class.ts';
import { csiDriver } from './storage/csi-driver.ts';
import { storageClass, volumeAttributesClass } from './storage/storage-class.ts';

export type KindRules = {
  /** The form of the object's own name. */
  readonly name: Exclude<NameFormat, 'qualified-name'>;
  /** The form that the name had before a release. */
  readonly nameBefore?: readonly [Release, Exclude<NameFormat, 'qualified-name'>];
  /** Since this release the server's generated validation judges the name, after everything else. */
  readonly nameDeclared?: Release;
  /** Since this release `generateName` has no form but that of a path segment: only the name that is made of it counts. */
  readonly prefixOpen?: Release;
  /** What the server does or judges before the metadata; where that fails, it says nothing else. */
  readonly given?: RuleSet;
  /** The server gives a name to an object that has none. */
  readonly named?: 'by-server';
  /** Rules of the object beyond its metadata; absent where metadata is all there is to judge. */
  readonly rules?: RuleSet;
};

/** The kinds whose own rules are covered, by apiVersion and kind. All others get the rules of their metadata. */
export const kindRules: ReadonlyMap<string, KindRules> = new Map<string, KindRules>([
  ['v1 Pod', { name: 'dns-subdomain', rules: pod }],
  ['v1 Service', { name: 'dns-label', nameBefore: ['1.36', 'dns-1035-label'], given: serviceGiven, rules: service }],
  ['v1 ConfigMap', { name: 'dns-subdomain', rules: configMap }],
  ['v1 Secret', { name: 'dns-subdomain', rules: secret }],
  ['v1 Namespace', { name: 'dns-label', rules: namespace }],
  ['v1 ServiceAccount', { name: 'dns-subdomain' }],
  ['v1 PersistentVolume', { name: 'dns-subdomain', rules: persistentVolume }],
  ['v1 PersistentVolumeClaim', { name: 'dns-subdomain', rules: persistentVolumeClaim }],
  ['apps/v1 Deployment', { name: 'dns-subdomain', rules: deployment }],
  ['apps/v1 ReplicaSet', { name: 'dns-subdomain', rules: replicaSet }],
  ['apps/v1 DaemonSet', { name: 'dns-subdomain', rules: daemonSet }],
  [
    'v1 ReplicationController',
    { name: 'dns-subdomain', nameDeclared: '1.37', prefixOpen: '1.35', rules: replicationController },
  ],
  ['apps/v1 StatefulSet', { name: 'dns-label', rules: statefulSet }],
  ['batch/v1 Job', { name: 'dns-subdomain', rules: job }],
  ['batch/v1 CronJob', { name: 'dns-subdomain', rules: cronJob }],
  ['policy/v1 PodDisruptionBudget', { name: 'path-segment', given: podDisruptionBudget }],
  ['networking.k8s.io/v1 Ingress', { name: 'dns-subdomain', rules: ingress }],
  ['networking.k8s.io/v1 IngressClass', { name: 'dns-subdomain', rules: ingressClass }],
  ['networking.k8s.io/v1 NetworkPolicy', { name: 'dns-subdomain', rules: networkPolicy }],
  ['autoscaling/v1 HorizontalPodAutoscaler', { name: 'dns-subdomain', rules: horizontalPodAutoscalerV1 }],
  ['autoscaling/v2 HorizontalPodAutoscaler', { name: 'dns-subdomain', rules: horizontalPodAutoscaler }],
  ['rbac.authorization.k8s.io/v1 Role', { name: 'path-segment', rules: role }],
  ['rbac.authorization.k8s.io/v1 ClusterRole', { name: 'path-segment', rules: clusterRole }],
  ['rbac.authorization.k8s.io/v1 RoleBinding', { name: 'path-segment', rules: roleBinding }],
  ['rbac.authorization.k8s.io/v1 ClusterRoleBinding', { name: 'path-segment', rules: clusterRoleBinding }],
  ['v1 Endpoints', { name: 'dns-subdomain', rules: endpoints }],
  ['discovery.k8s.io/v1 EndpointSlice', { name: 'dns-subdomain', rules: endpointSlice }],
  ['coordination.k8s.io/v1 Lease', { name: 'dns-subdomain', rules: lease }],
  ['scheduling.k8s.io/v1 PriorityClass', { name: 'dns-subdomain', rules: priorityClass }],
  ['storage.k8s.io/v1 StorageClass', { name: 'dns-subdomain', rules: storageClass }],
  ['storage.k8s.io/v1 VolumeAttributesClass', { name: 'dns-subdomain', rules: volumeAttributesClass }],
  ['storage.k8s.io/v1 CSIDriver', { name: 'dns-subdomain', rules: csiDriver }],
  ['node.k8s.io/v1 RuntimeClass', { name: 'dns-subdomain', rules: runtimeClass }],
  ['v1 ResourceQuota', { name: 'dns-subdomain', rules: resourceQuota }],
  ['v1 LimitRange', { name: 'dns-subdomain', named: 'by-server', rules: limitRange }],
  ['apiextensions.k8s.io/v1 CustomResourceDefinition', { name: 'dns-subdomain', rules: customResourceDefinition }],
  [
    'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration',
    { name: 'dns-subdomain', rules: validatingWebhookConfiguration },
  ],
  [
    'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration',
    { name: 'dns-subdomain', rules: mutatingWebhookConfiguration },
  ],
]);
