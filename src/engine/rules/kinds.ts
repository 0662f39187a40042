import type { NameFormat } from './codes.ts';
import type { RulePart } from './kind-judges.ts';
import type { Release } from '../schema/release.ts';

export type KindRules = {
  /** The form of the object's own name. */
  readonly name: Exclude<NameFormat, 'qualified-name'>;
  /** The form that the name had before a release. */
  readonly nameBefore?: readonly [Release, Exclude<NameFormat, 'qualified-name'>];
  /** Since this release the server's generated validation judges the name, after everything else. */
  readonly nameDeclared?: Release;
  /** Since this release `generateName` has no form but that of a path segment: only the name that is made of it counts. */
  readonly prefixOpen?: Release;
  /** The server gives a name to an object that has none. */
  readonly named?: 'by-server';
  /** The part that brings the rules of the kind; absent where they are always there. */
  readonly part?: RulePart;
};

/** The kinds whose own rules are covered, by apiVersion and kind. All others get the rules of their metadata. */
export const kindRules: ReadonlyMap<string, KindRules> = new Map<string, KindRules>([
  ['v1 Pod', { name: 'dns-subdomain', part: 'pods' }],
  ['v1 Service', { name: 'dns-label', nameBefore: ['1.36', 'dns-1035-label'], part: 'network' }],
  ['v1 ConfigMap', { name: 'dns-subdomain' }],
  ['v1 Secret', { name: 'dns-subdomain' }],
  ['v1 Namespace', { name: 'dns-label' }],
  ['v1 ServiceAccount', { name: 'dns-subdomain' }],
  ['v1 PersistentVolume', { name: 'dns-subdomain', part: 'cluster' }],
  ['v1 PersistentVolumeClaim', { name: 'dns-subdomain', part: 'cluster' }],
  ['apps/v1 Deployment', { name: 'dns-subdomain', part: 'pods' }],
  ['apps/v1 ReplicaSet', { name: 'dns-subdomain', part: 'pods' }],
  ['apps/v1 DaemonSet', { name: 'dns-subdomain', part: 'pods' }],
  ['v1 ReplicationController', { name: 'dns-subdomain', nameDeclared: '1.37', prefixOpen: '1.35', part: 'pods' }],
  ['apps/v1 StatefulSet', { name: 'dns-label', part: 'pods' }],
  ['batch/v1 Job', { name: 'dns-subdomain', part: 'pods' }],
  ['batch/v1 CronJob', { name: 'dns-subdomain', part: 'pods' }],
  ['policy/v1 PodDisruptionBudget', { name: 'path-segment', part: 'pods' }],
  ['networking.k8s.io/v1 Ingress', { name: 'dns-subdomain', part: 'network' }],
  ['networking.k8s.io/v1 IngressClass', { name: 'dns-subdomain', part: 'network' }],
  ['networking.k8s.io/v1 NetworkPolicy', { name: 'dns-subdomain', part: 'network' }],
  ['autoscaling/v1 HorizontalPodAutoscaler', { name: 'dns-subdomain', part: 'cluster' }],
  ['autoscaling/v2 HorizontalPodAutoscaler', { name: 'dns-subdomain', part: 'cluster' }],
  ['rbac.authorization.k8s.io/v1 Role', { name: 'path-segment' }],
  ['rbac.authorization.k8s.io/v1 ClusterRole', { name: 'path-segment' }],
  ['rbac.authorization.k8s.io/v1 RoleBinding', { name: 'path-segment' }],
  ['rbac.authorization.k8s.io/v1 ClusterRoleBinding', { name: 'path-segment' }],
  ['v1 Endpoints', { name: 'dns-subdomain', part: 'network' }],
  ['discovery.k8s.io/v1 EndpointSlice', { name: 'dns-subdomain', part: 'network' }],
  ['coordination.k8s.io/v1 Lease', { name: 'dns-subdomain', part: 'cluster' }],
  ['scheduling.k8s.io/v1 PriorityClass', { name: 'dns-subdomain', part: 'cluster' }],
  ['storage.k8s.io/v1 StorageClass', { name: 'dns-subdomain', part: 'cluster' }],
  ['storage.k8s.io/v1 VolumeAttributesClass', { name: 'dns-subdomain', part: 'cluster' }],
  ['storage.k8s.io/v1 CSIDriver', { name: 'dns-subdomain', part: 'cluster' }],
  ['node.k8s.io/v1 RuntimeClass', { name: 'dns-subdomain', part: 'cluster' }],
  ['v1 ResourceQuota', { name: 'dns-subdomain', part: 'cluster' }],
  ['v1 LimitRange', { name: 'dns-subdomain', named: 'by-server', part: 'cluster' }],
  ['apiextensions.k8s.io/v1 CustomResourceDefinition', { name: 'dns-subdomain', part: 'extension' }],
  ['admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration', { name: 'dns-subdomain', part: 'extension' }],
  ['admissionregistration.k8s.io/v1 MutatingWebhookConfiguration', { name: 'dns-subdomain', part: 'extension' }],
]);

/** The part that brings what judges a kind. */
export function partOf(key: string): RulePart | undefined {
  return kindRules.get(key)?.part ?? onlyWarned.get(key);
}

/** Kinds without rules of their own of which the server warns. */
const onlyWarned: ReadonlyMap<string, RulePart> = new Map([['v1 PodTemplate', 'pods']]);
