import type { Aimed, Body } from '../objects.ts';

const scopes = [
  ...['Terminating', 'BestEffort', 'NotBestEffort', 'PriorityClass', 'CrossNamespacePodAffinity'],
  ...['VolumeAttributesClass', 'x', ''],
];
const hards: readonly Body[] = [{ pods: '1' }, { services: '1', 'count/x': '1' }, { persistentvolumeclaims: '1' }];

const requirements = (scopeName: string): readonly Body[] => [
  { scopeName, operator: 'Exists' },
  { scopeName, operator: 'In', values: ['a'] },
  { scopeName, operator: 'In' },
  { scopeName, operator: 'Exists', values: ['a'] },
  { scopeName },
];

const amounts = [
  ...['-1', '1.5', '1500m', '0.0001', '-0.5', '2.0005', '100000000000000000000', '1e-12', '1.5Gi', '5e-3', '1E'],
];
const resources = ['cpu', 'pods', 'storage', 'ram', 'a b', 'x.io/gpu', 'requests.hugepages-2Mi', 'count/x'];

const quotas: readonly Body[] = [
  ...hards.flatMap((hard) => scopes.map((scope) => ({ hard, scopes: [scope] }))),
  ...hards
    .slice(0, 2)
    .flatMap((hard) =>
      scopes.flatMap((scope) =>
        requirements(scope).map((each) => ({ hard, scopeSelector: { matchExpressions: [each] } })),
      ),
    ),
  { hard: { pods: '1' }, scopes: ['Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort'] },
  {
    hard: { pods: '1' },
    scopes: ['BestEffort'],
    scopeSelector: {
      matchExpressions: ['BestEffort', 'NotBestEffort'].map((scopeName) => ({ scopeName, operator: 'Exists' })),
    },
  },
  ...resources.flatMap((resource) => amounts.map((amount) => ({ hard: { [resource]: amount } }))),
  ...['1Pi', '1Ei', '7Ei', '8Ei', '1.5Ei', '9E', '10E', '1e19'].map((pods) => ({ hard: { pods } })),
  { hard: { 'requests.cpu': '4', 'limits.cpu': '1500m', memory: '2Gi', 'limits.memory': '1Gi' } },
];

const limits: readonly Body[] = [
  {},
  { min: '2', max: '1' },
  { min: '1', max: '2', default: '3', defaultRequest: '4' },
  { min: '3', max: '4', default: '1', defaultRequest: '2' },
  { default: '2', defaultRequest: '1' },
  { maxLimitRequestRatio: '0.5' },
  { min: '1', max: '2', maxLimitRequestRatio: '3' },
  { min: '0', max: '2', maxLimitRequestRatio: '3' },
  { min: '1', max: '999E', maxLimitRequestRatio: '2' },
  { min: '3', max: '10', maxLimitRequestRatio: '4' },
  { min: '1Gi', max: '512Mi' },
];

const bounding = (bounds: Body, resource: string): Body =>
  Object.fromEntries(Object.entries(bounds).map(([bound, amount]) => [bound, { [resource]: amount }]));

const ranges: readonly Body[] = [
  ...['Container', 'Pod', 'PersistentVolumeClaim', 'x', 'x.io/y', ''].flatMap((type) =>
    ['cpu', 'storage', 'x.io/gpu', 'ram'].flatMap((resource) =>
      limits.map((bounds) => ({ limits: [{ type, ...bounding(bounds, resource) }] })),
    ),
  ),
  { limits: [{ type: 'Pod' }, { type: 'Pod' }] },
];

const kinds = ['dockercfg', 'dockerconfigjson', 'basic-auth', 'ssh-auth', 'tls', 'service-account-token'];
const keys = ['.dockercfg', '.dockerconfigjson', 'username', 'ssh-privatekey', 'tls.crt', 'tls.key'];

const secrets: readonly Body[] = [
  ...kinds.map((kind) => ({ type: `kubernetes.io/${kind}` })),
  ...kinds.flatMap((kind) =>
    keys.flatMap((key) =>
      ['', '{}', '[]', "'x'", 'null'].map((text) => ({ type: `kubernetes.io/${kind}`, stringData: { [key]: text } })),
    ),
  ),
  { type: 'kubernetes.io/tls', data: { 'tls.crt': 'eA==' }, stringData: { 'tls.crt': '', 'tls.key': '' } },
  { data: { 'a b': '', '..': '' }, stringData: { '..x': '', '.': '' } },
  { stringData: { a: 'x'.repeat(1_048_577) } },
  { stringData: { a: 'x'.repeat(1_048_575), b: 'x' } },
];

/** Objects that hold data, and bounds of a namespace. */
export const core: readonly Aimed[] = [
  { apiVersion: 'v1', kind: 'ResourceQuota', bodies: quotas.map((spec) => ({ spec })) },
  { apiVersion: 'v1', kind: 'LimitRange', bodies: ranges.map((spec) => ({ spec })) },
  { apiVersion: 'v1', kind: 'Secret', bodies: secrets },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    bodies: [
      { data: { a: 'x' }, binaryData: { a: 'eA==' } },
      { data: { 'a b': 'x' }, binaryData: { '.': '' } },
      { data: { a: 'x'.repeat(1_048_576), b: 'x' } },
      { data: { a: 'x'.repeat(1_048_575), b: 'x' } },
    ],
  },
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    bodies: [['x'], ['a/b/c'], ['orphan', 'foregroundDeletion'], ['a b'], ['ex.io/x']].map((finalizers, index) => ({
      metadata: { name: `x${index}` },
      spec: { finalizers },
    })),
  },
  {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    bodies: [
      { spec: { leaseDurationSeconds: -1, leaseTransitions: -1 } },
      { spec: { strategy: 'x', preferredHolder: 'y' } },
    ],
  },
];
