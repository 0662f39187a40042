import type { Aimed, Body } from '../objects.ts';

const asks = (key: string, ...values: string[]): Body => ({ key, values });
const term = (...matchLabelExpressions: Body[]): Body => ({ matchLabelExpressions });

const topologies: readonly (readonly Body[])[] = [
  [{}],
  [{}, {}],
  [term(asks('a', 'x', 'y'), asks('b', 'z')), term(asks('b', 'z'), asks('a', 'y', 'x'))],
  [term(asks('a', 'x', 'x'), asks('a', 'y'))],
  [term(asks(''), asks('a b', ''))],
  [term(asks('beta.kubernetes.io/arch', 'x'))],
];

const drivers: readonly Body[] = [
  { tokenRequests: [{ audience: 'a' }, { audience: 'a', expirationSeconds: 1 }] },
  {
    tokenRequests: [
      { audience: '', expirationSeconds: 599 },
      { audience: 'b', expirationSeconds: 4294967297 },
    ],
  },
  { volumeLifecycleModes: ['x', 'Persistent', 'Ephemeral', ''] },
  { fsGroupPolicy: '' },
  { nodeAllocatableUpdatePeriodSeconds: 9 },
  { serviceAccountTokenInSecrets: true },
  { serviceAccountTokenInSecrets: true, tokenRequests: [{ audience: 'a' }] },
];

const tolerations: readonly (readonly Body[])[] = [
  [{}],
  [{ operator: 'Exists' }],
  [{ key: 'a', operator: 'Exists', value: 'x' }],
  [{ key: 'a', value: 'x y' }],
  [{ key: 'a b', operator: 'x', effect: 'y', tolerationSeconds: 5 }],
  [{ key: 'a' }, { key: 'a', tolerationSeconds: 3, effect: '' }],
  [{ key: 'a', operator: 'Gt', value: '5' }],
];

const overheads: readonly Body[] = [
  { cpu: '-1' },
  { 'hugepages-2Mi': '4Mi' },
  { 'hugepages-2Mi': '3Mi', cpu: '1' },
  { 'hugepages-x': '1', memory: '1' },
  { ram: '1', 'a/b': '1.5', 'requests.x/y': '1', 'kubernetes.io/z': '1.5' },
  { pods: '1.5' },
];

const names = ['a', 'system-x', 'system-node-critical'];

/** Classes: of storage, of priority, of runtimes. */
export const storage: readonly Aimed[] = [
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    bodies: [
      ...topologies.map((allowedTopologies) => ({ provisioner: 'P/q', allowedTopologies })),
      { provisioner: 'A B', reclaimPolicy: 'Recycle', volumeBindingMode: '' },
      { provisioner: 'p', parameters: { '': 'x' } },
      { provisioner: 'p', parameters: { a: 'x'.repeat(262_144) } },
      { provisioner: 'p', parameters: { a: 'x'.repeat(262_143) } },
      { provisioner: 'p', volumeBindingMode: 'x', reclaimPolicy: '' },
      { parameters: Object.fromEntries(Array.from({ length: 513 }, (_, index) => [`k${index}`, 'v'])) },
    ],
  },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'VolumeAttributesClass',
    bodies: [
      {},
      { driverName: 'a' },
      { driverName: 'A b', parameters: {} },
      { driverName: 'a', parameters: { '': 'x' } },
      { driverName: 'a', parameters: { a: 'x'.repeat(262_144) } },
    ],
  },
  { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', bodies: drivers.map((spec) => ({ spec })) },
  {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    bodies: [
      ...names.flatMap((name) => [0, 1000000001].map((value) => ({ metadata: { name }, value }))),
      { preemptionPolicy: '' },
      { value: 2147483647, preemptionPolicy: 'x' },
    ],
  },
  {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    bodies: [
      ...tolerations.map((each) => ({ handler: 'a', scheduling: { tolerations: each } })),
      ...overheads.map((podFixed) => ({ handler: '', overhead: { podFixed } })),
      { handler: 'a.b' },
      { handler: 'x'.repeat(64), scheduling: { nodeSelector: { 'beta.kubernetes.io/os': 'linux' } } },
    ],
  },
];
