import { get, itemsOf, type Value } from '../yaml/value.ts';
import type { KindChange } from './codes.ts';

/** A kind in an API version that no recorded version of Kubernetes serves any more. */
export type RetiredKind = {
  /** The releases that deprecated and that removed it. */
  readonly deprecated: string;
  readonly removed: string;
  /** The apiVersion in which the kind lives on; empty where nothing has replaced it. */
  readonly instead: string;
  /** What changed with the apiVersion. */
  readonly change: KindChange;
  /** Fields that the new version requires, or reads otherwise where they are empty. */
  readonly needs: readonly string[];
};

type Row = readonly [
  apiVersion: string,
  kinds: string,
  deprecated: string,
  removed: string,
  instead: string,
  change?: KindChange,
  needs?: readonly string[],
];

const selector = ['spec.selector'];
const pathTypes = ['spec.rules[].http.paths[].pathType'];
const webhooks = ['webhooks[].sideEffects', 'webhooks[].admissionReviewVersions'];

/**
 * Sources: https://kubernetes.io/docs/reference/using-api/deprecation-guide/, and the methods `APILifecycleDeprecated` and
 * `APILifecycleRemoved` of k8s.io/api.
 */
const rows: readonly Row[] = [
  ['extensions/v1beta1', 'Deployment DaemonSet ReplicaSet', '1.8', '1.16', 'apps/v1', 'selector', selector],
  ['apps/v1beta1', 'Deployment StatefulSet', '1.8', '1.16', 'apps/v1', 'selector', selector],
  ['apps/v1beta2', 'Deployment DaemonSet ReplicaSet StatefulSet', '1.9', '1.16', 'apps/v1', 'selector', selector],
  ['apps/v1beta1', 'ControllerRevision', '1.8', '1.16', 'apps/v1'],
  ['apps/v1beta2', 'ControllerRevision', '1.9', '1.16', 'apps/v1'],
  ['extensions/v1beta1', 'NetworkPolicy', '1.9', '1.16', 'networking.k8s.io/v1'],
  ['extensions/v1beta1', 'PodSecurityPolicy', '1.10', '1.16', '', 'pod-security'],
  ['policy/v1beta1', 'PodSecurityPolicy', '1.21', '1.25', '', 'pod-security'],
  ['policy/v1beta1', 'PodDisruptionBudget', '1.21', '1.25', 'policy/v1', 'empty-selector', selector],
  ['extensions/v1beta1', 'Ingress', '1.14', '1.22', 'networking.k8s.io/v1', 'ingress', pathTypes],
  ['networking.k8s.io/v1beta1', 'Ingress', '1.19', '1.22', 'networking.k8s.io/v1', 'ingress', pathTypes],
  ['networking.k8s.io/v1beta1', 'IngressClass', '1.19', '1.22', 'networking.k8s.io/v1'],
  ['batch/v2alpha1', 'CronJob', '1.8', '1.21', 'batch/v1'],
  ['batch/v1beta1', 'CronJob', '1.21', '1.25', 'batch/v1'],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', '1.22', '1.25', 'autoscaling/v2', 'metrics'],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', '1.23', '1.26', 'autoscaling/v2'],
  [
    'rbac.authorization.k8s.io/v1alpha1',
    'Role ClusterRole RoleBinding ClusterRoleBinding',
    '1.17',
    '1.23',
    'rbac.authorization.k8s.io/v1',
  ],
  [
    'rbac.authorization.k8s.io/v1beta1',
    'Role ClusterRole RoleBinding ClusterRoleBinding',
    '1.17',
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ],
  [
    'apiextensions.k8s.io/v1beta1',
    'CustomResourceDefinition',
    '1.16',
    '1.22',
    'apiextensions.k8s.io/v1',
    'definition',
    ['spec.scope', 'spec.versions[].schema'],
  ],
  ['apiregistration.k8s.io/v1beta1', 'APIService', '1.19', '1.22', 'apiregistration.k8s.io/v1'],
  [
    'admissionregistration.k8s.io/v1beta1',
    'ValidatingWebhookConfiguration MutatingWebhookConfiguration',
    '1.16',
    '1.22',
    'admissionregistration.k8s.io/v1',
    'webhook',
    webhooks,
  ],
  ['authentication.k8s.io/v1beta1', 'TokenReview', '1.19', '1.22', 'authentication.k8s.io/v1'],
  [
    'authorization.k8s.io/v1beta1',
    'LocalSubjectAccessReview SelfSubjectAccessReview SubjectAccessReview SelfSubjectRulesReview',
    '1.19',
    '1.22',
    'authorization.k8s.io/v1',
  ],
  [
    'certificates.k8s.io/v1beta1',
    'CertificateSigningRequest',
    '1.19',
    '1.22',
    'certificates.k8s.io/v1',
    'signer',
    ['spec.signerName', 'spec.usages'],
  ],
  ['coordination.k8s.io/v1beta1', 'Lease', '1.19', '1.22', 'coordination.k8s.io/v1'],
  ['scheduling.k8s.io/v1alpha1', 'PriorityClass', '1.14', '1.23', 'scheduling.k8s.io/v1'],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', '1.14', '1.22', 'scheduling.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', 'CSIDriver StorageClass VolumeAttachment', '1.19', '1.22', 'storage.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', 'CSINode', '1.17', '1.22', 'storage.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', '1.24', '1.27', 'storage.k8s.io/v1'],
  ['storage.k8s.io/v1alpha1', 'CSIStorageCapacity VolumeAttachment', '1.21', '1.24', 'storage.k8s.io/v1'],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', '1.21', '1.25', 'discovery.k8s.io/v1', 'topology'],
  ['events.k8s.io/v1beta1', 'Event', '1.22', '1.25', 'events.k8s.io/v1', 'events'],
  ['node.k8s.io/v1beta1', 'RuntimeClass', '1.22', '1.25', 'node.k8s.io/v1'],
  [
    'flowcontrol.apiserver.k8s.io/v1beta1',
    'FlowSchema PriorityLevelConfiguration',
    '1.23',
    '1.26',
    'flowcontrol.apiserver.k8s.io/v1',
    'shares',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta2',
    'FlowSchema PriorityLevelConfiguration',
    '1.26',
    '1.29',
    'flowcontrol.apiserver.k8s.io/v1',
    'shares',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'FlowSchema PriorityLevelConfiguration',
    '1.29',
    '1.32',
    'flowcontrol.apiserver.k8s.io/v1',
  ],
];

let byName: ReadonlyMap<string, RetiredKind> | undefined;

/** What became of a kind that is no longer served under this apiVersion; `undefined` where it never was one or still is. */
export function retiredKind(apiVersion: string, kind: string): RetiredKind | undefined {
  byName ??= new Map(
    rows.flatMap(([version, kinds, deprecated, removed, instead, change = 'none', needs = []]) =>
      kinds.split(' ').map((name) => [`${version} ${name}`, { deprecated, removed, instead, change, needs }] as const),
    ),
  );
  return byName.get(`${apiVersion} ${kind}`);
}

/** All rows, for those who want to show or to check them. */
export function retiredKinds(): readonly string[] {
  retiredKind('', '');
  return [...byName!.keys()];
}

/** Whether the manifest has what the new apiVersion needs, so that it is enough to write that. */
export function hasWhatItNeeds(root: Value, { needs }: RetiredKind): boolean {
  return needs.every((path) => hasAt(root, path.split('.')));
}

function hasAt(value: Value | undefined, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return !isEmpty(value);
  if (!step.endsWith('[]')) return hasAt(get(value, step), rest);
  return itemsOf(get(value, step.slice(0, -2))).every((item) => hasAt(item, rest));
}

function isEmpty(value: Value | undefined): boolean {
  if (!value || value.kind === 'null') return true;
  return value.kind === 'map' ? value.entries.size === 0 : value.kind === 'list' && value.items.length === 0;
}
