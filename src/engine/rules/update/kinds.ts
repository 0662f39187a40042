import { configMap, resourceQuota, secret } from './configuration.ts';
import { customResourceDefinition } from './definitions.ts';
import { job } from './jobs.ts';
import { pod } from './pods.ts';
import { service } from './services.ts';
import { statefulSet } from './stateful-sets.ts';
import { csiDriver, persistentVolume, persistentVolumeClaim, storageClass, volumeAttributesClass } from './storage.ts';
import { immutable, type UpdateRule } from './update-rule.ts';

export type KindUpdate = {
  readonly rules: readonly UpdateRule[];
  /** The server tells these before what it would refuse of a new object. */
  readonly first?: true;
  /** `metadata`: of the rules of creation only those of the metadata are asked again. */
  readonly again?: 'metadata';
  /** Causes of a creation that an update does not have. */
  readonly without?: RegExp;
  /** A name that is not there yet is created. Source: `AllowCreateOnUpdate` of the strategies in pkg/registry. */
  readonly creates?: true;
};

const selector = immutable('spec.selector');
const roleRef = immutable('roleRef');
const anyFinalizer = /^metadata\.finalizers/;

/** What an update may not change, by apiVersion and kind. Sources: the functions `Validate...Update` in pkg/apis. */
const kinds: ReadonlyMap<string, KindUpdate> = new Map<string, KindUpdate>([
  ['v1 ConfigMap', { rules: configMap }],
  ['v1 Secret', { rules: secret, first: true }],
  // The server takes the finalizers of the spec from what is there.
  ['v1 Namespace', { rules: [], without: /^spec\.finalizers/ }],
  ['v1 ResourceQuota', { rules: resourceQuota }],
  ['v1 LimitRange', { rules: [], creates: true }],
  ['v1 Service', { rules: service, creates: true }],
  ['v1 Endpoints', { rules: [], creates: true }],
  ['networking.k8s.io/v1 IngressClass', { rules: [immutable('spec.controller')], first: true }],
  ['discovery.k8s.io/v1 EndpointSlice', { rules: [immutable('addressType', { printed: 'null' })] }],
  ['v1 PersistentVolumeClaim', { rules: persistentVolumeClaim }],
  ['v1 PersistentVolume', { rules: persistentVolume }],
  ['storage.k8s.io/v1 StorageClass', { rules: storageClass, again: 'metadata' }],
  ['storage.k8s.io/v1 VolumeAttributesClass', { rules: volumeAttributesClass, again: 'metadata' }],
  ['storage.k8s.io/v1 CSIDriver', { rules: csiDriver }],
  ['apps/v1 Deployment', { rules: [selector] }],
  ['apps/v1 ReplicaSet', { rules: [selector] }],
  ['apps/v1 DaemonSet', { rules: [selector], first: true }],
  ['apps/v1 StatefulSet', { rules: statefulSet }],
  ['batch/v1 Job', { rules: job }],
  ['policy/v1 PodDisruptionBudget', { rules: [], without: anyFinalizer }],
  ['v1 Pod', { rules: pod, without: /^spec\.ephemeralContainers$/ }],
  ['rbac.authorization.k8s.io/v1 Role', { rules: [], creates: true }],
  ['rbac.authorization.k8s.io/v1 ClusterRole', { rules: [], creates: true }],
  ['rbac.authorization.k8s.io/v1 RoleBinding', { rules: [roleRef], creates: true }],
  ['rbac.authorization.k8s.io/v1 ClusterRoleBinding', { rules: [roleRef], creates: true }],
  [
    'scheduling.k8s.io/v1 PriorityClass',
    {
      rules: [
        immutable('value', { type: 'FieldValueForbidden', says: ['value-stays'] }),
        immutable('preemptionPolicy'),
      ],
      again: 'metadata',
    },
  ],
  [
    'node.k8s.io/v1 RuntimeClass',
    { rules: [immutable('handler', { printed: 'null' })], without: anyFinalizer, creates: true },
  ],
  ['coordination.k8s.io/v1 Lease', { rules: [], without: anyFinalizer, creates: true }],
  [
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
    { rules: customResourceDefinition, without: /^metadata\.(?:finalizers|name$)|^status\.storedVersions$/ },
  ],
  ['admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration', { rules: [], without: anyFinalizer }],
  ['admissionregistration.k8s.io/v1 MutatingWebhookConfiguration', { rules: [], without: anyFinalizer }],
]);

const plain: KindUpdate = { rules: [] };

/** What an update of this kind is judged by, beside the rules of its creation. */
export function kindUpdate(apiVersion: string, kind: string): KindUpdate {
  return kinds.get(`${apiVersion} ${kind}`) ?? plain;
}
