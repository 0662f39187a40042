import type { Consequence } from './codes.ts';

/** Where a row's path begins: in every Pod spec, wherever it stands, or in the object of a kind. */
type From = 'pod-spec' | `${string}/${string}`;

/** A reference by name. `to` is "group/Kind", with an empty group for the core kinds. */
type ReferenceRow = {
  readonly name: string;
  /** The row's number in the specification of all edges. */
  readonly spec: string;
  readonly from: From;
  /** The place that holds the reference: a map, or the name itself where `nameField` is absent. */
  readonly path: string;
  readonly to: string;
  readonly nameField?: string;
  /** The field beside the name that asks for one key of the target. */
  readonly keyField?: string;
  /** The field that allows the target to be missing. */
  readonly optionalField?: string;
  /** A pod does not start, a claim waits: what a missing target does. */
  readonly whenMissing: Consequence;
  /** Objects that every cluster brings under this name, so that they are never missing. */
  readonly broughtByCluster?: readonly string[] | 'any';
  /** `kind` and `apiVersion` of the target stand beside its name. */
  readonly targetKindField?: string;
  /** Without this the target is looked for in the namespace of the object that names it. */
  readonly targetScope?: 'cluster';
};

/** A question over the labels of Pods. */
type SelectorRow = {
  readonly name: string;
  readonly spec: string;
  readonly from: From;
  readonly path: string;
  readonly selects: 'pods';
  /** `map` is a flat map of equalities, `label-selector` has `matchLabels` and `matchExpressions`. */
  readonly form: 'map' | 'label-selector';
  /** What an empty selector (`{}`) matches. */
  readonly empty: 'all' | 'none';
  /** What it means when the field is not there. The server fills in an empty selector where the field is no pointer. */
  readonly absent: 'all' | 'none';
  /** The field and its value that make the server ignore the selector. */
  readonly ignoredWhere?: { readonly path: string; readonly is: string };
};

const reference = <const R extends ReferenceRow>(row: R): R & { readonly by: 'name' } => ({ ...row, by: 'name' });
const selector = <const R extends SelectorRow>(row: R): R & { readonly by: 'selector' } => ({ ...row, by: 'selector' });

/** One row per kind of reference. A new row brings the arrow, "target not found" and its place in the list twin. */
export const edges = [
  // The Pod and what it needs before it starts.
  reference({
    name: 'env-configmap',
    spec: 'E01',
    from: 'pod-spec',
    path: 'containers[*].env[*].valueFrom.configMapKeyRef',
    to: '/ConfigMap',
    nameField: 'name',
    keyField: 'key',
    optionalField: 'optional',
    whenMissing: 'pod-does-not-start',
  }),
  reference({
    name: 'env-secret',
    spec: 'E02',
    from: 'pod-spec',
    path: 'containers[*].env[*].valueFrom.secretKeyRef',
    to: '/Secret',
    nameField: 'name',
    keyField: 'key',
    optionalField: 'optional',
    whenMissing: 'pod-does-not-start',
  }),
  reference({
    name: 'envfrom-configmap',
    spec: 'E03',
    from: 'pod-spec',
    path: 'containers[*].envFrom[*].configMapRef',
    to: '/ConfigMap',
    nameField: 'name',
    optionalField: 'optional',
    whenMissing: 'pod-does-not-start',
  }),
  reference({
    name: 'envfrom-secret',
    spec: 'E04',
    from: 'pod-spec',
    path: 'containers[*].envFrom[*].secretRef',
    to: '/Secret',
    nameField: 'name',
    optionalField: 'optional',
    whenMissing: 'pod-does-not-start',
  }),
  reference({
    name: 'volume-configmap',
    spec: 'E07',
    from: 'pod-spec',
    path: 'volumes[*].configMap',
    to: '/ConfigMap',
    nameField: 'name',
    optionalField: 'optional',
    whenMissing: 'pod-does-not-start',
  }),
  reference({
    name: 'volume-secret',
    spec: 'E08',
    from: 'pod-spec',
    path: 'volumes[*].secret',
    to: '/Secret',
    nameField: 'secretName',
    optionalField: 'optional',
    whenMissing: 'pod-does-not-start',
  }),
  reference({
    name: 'volume-pvc',
    spec: 'E09',
    from: 'pod-spec',
    path: 'volumes[*].persistentVolumeClaim',
    to: '/PersistentVolumeClaim',
    nameField: 'claimName',
    whenMissing: 'pod-stays-pending',
  }),
  reference({
    name: 'pull-secret',
    spec: 'E20',
    from: 'pod-spec',
    path: 'imagePullSecrets[*]',
    to: '/Secret',
    nameField: 'name',
    whenMissing: 'other',
  }),
  reference({
    name: 'runs-as',
    spec: 'E21',
    from: 'pod-spec',
    path: 'serviceAccountName',
    to: '/ServiceAccount',
    broughtByCluster: ['default'],
    whenMissing: 'pod-does-not-start',
  }),
  // Who finds whom.
  selector({
    name: 'routes-to',
    spec: 'E60',
    from: '/Service',
    path: 'spec.selector',
    selects: 'pods',
    form: 'map',
    empty: 'none',
    absent: 'none',
    ignoredWhere: { path: 'spec.type', is: 'ExternalName' },
  }),
  selector({
    name: 'isolates',
    spec: 'E75',
    from: 'networking.k8s.io/NetworkPolicy',
    path: 'spec.podSelector',
    selects: 'pods',
    form: 'label-selector',
    empty: 'all',
    absent: 'all',
  }),
  selector({
    name: 'protects',
    spec: 'E50',
    from: 'policy/PodDisruptionBudget',
    path: 'spec.selector',
    selects: 'pods',
    form: 'label-selector',
    empty: 'all',
    absent: 'none',
  }),
  // From outside to a Service.
  reference({
    name: 'ingress-default',
    spec: 'E67',
    from: 'networking.k8s.io/Ingress',
    path: 'spec.defaultBackend.service',
    to: '/Service',
    nameField: 'name',
    whenMissing: 'no-answer',
  }),
  reference({
    name: 'ingress-path-service',
    spec: 'E68',
    from: 'networking.k8s.io/Ingress',
    path: 'spec.rules[*].http.paths[*].backend.service',
    to: '/Service',
    nameField: 'name',
    whenMissing: 'no-answer',
  }),
  reference({
    name: 'ingress-class',
    spec: 'E70',
    from: 'networking.k8s.io/Ingress',
    path: 'spec.ingressClassName',
    to: 'networking.k8s.io/IngressClass',
    targetScope: 'cluster',
    broughtByCluster: 'any',
    whenMissing: 'no-answer',
  }),
  reference({
    name: 'ingress-tls',
    spec: 'E71',
    from: 'networking.k8s.io/Ingress',
    path: 'spec.tls[*]',
    to: '/Secret',
    nameField: 'secretName',
    whenMissing: 'other',
  }),
  // Scale and storage.
  reference({
    name: 'governed-by',
    spec: 'E43',
    from: 'apps/StatefulSet',
    path: 'spec.serviceName',
    to: '/Service',
    whenMissing: 'no-answer',
  }),
  reference({
    name: 'scales',
    spec: 'E47',
    from: 'autoscaling/HorizontalPodAutoscaler',
    path: 'spec.scaleTargetRef',
    to: 'apps/Deployment',
    nameField: 'name',
    targetKindField: 'kind',
    whenMissing: 'no-scaling',
  }),
  reference({
    name: 'storage-class',
    spec: 'E111',
    from: '/PersistentVolumeClaim',
    path: 'spec.storageClassName',
    to: 'storage.k8s.io/StorageClass',
    targetScope: 'cluster',
    broughtByCluster: 'any',
    whenMissing: 'pod-stays-pending',
  }),
] as const satisfies readonly (
  (ReferenceRow & { readonly by: 'name' }) | (SelectorRow & { readonly by: 'selector' })
)[];

export type EdgeName = (typeof edges)[number]['name'];
export type NameEdge = ReferenceRow & { readonly by: 'name'; readonly name: EdgeName };
export type SelectorEdge = SelectorRow & { readonly by: 'selector'; readonly name: EdgeName };
export type EdgeRow = NameEdge | SelectorEdge;

/** The rows as the resolver reads them, with the optional columns that `as const` hides. */
export const edgeRows: readonly EdgeRow[] = edges;
