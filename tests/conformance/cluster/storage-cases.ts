import type { EventForm, StorageConfig } from '../../../src/labs/storage/shapes.ts';
import type { KubernetesObject } from './client.ts';
import { claim, podWith, storageClass, volume } from './objects.ts';

/** Manifests, and what happens to them one event after the other: what the lab `storage` plays. */
export type StorageCase = {
  readonly name: string;
  readonly objects: readonly KubernetesObject[];
  readonly events: readonly EventForm[];
};

/** The nodes that take Pods without being asked, and the driver that the recorder plays. */
export const storageConfig: StorageConfig = {
  nodes: [
    { name: 'node-1', zone: 'a' },
    { name: 'node-2', zone: 'b' },
  ],
  drivers: [{ provisioner: 'disk.example', reach: 'zone', zone: 'a' }],
};

const apply = (...names: readonly string[]): readonly EventForm[] => names.map((name) => ({ apply: name }));
const [sc, pv, pvc, pod] = ['StorageClass/', 'PersistentVolume/', 'PersistentVolumeClaim/', 'Pod/'];
const isDefault = { 'storageclass.kubernetes.io/is-default-class': 'true' };
const of = (name: string) => ({ storageClassName: name });
const policy = (name: 'Delete' | 'Recycle' | 'Retain') => ({ persistentVolumeReclaimPolicy: name });
const keeping = (made: KubernetesObject): KubernetesObject => ({ ...made, reclaimPolicy: 'Retain' });
const late = storageClass('late', undefined, 'WaitForFirstConsumer');
const fast = storageClass('fast');
const byDriver = { hostPath: undefined, csi: { driver: 'disk.example', volumeHandle: 'h' } };
const onlyOn = (key: string, value: string) => ({
  nodeAffinity: {
    required: { nodeSelectorTerms: [{ matchExpressions: [{ key, operator: 'In', values: [value] }] }] },
  },
});
const local = { hostPath: undefined, local: { path: '/data' }, ...onlyOn('kubernetes.io/hostname', 'node-2') };

const rows: readonly (readonly [string, readonly KubernetesObject[], ...(readonly EventForm[])])[] = [
  [
    'a volume that is kept',
    [volume('v'), claim('c'), claim('d'), podWith('p', ['c'])],
    ...apply(`${pv}v`, `${pvc}c`, `${pod}p`),
    { place: `${pod}p`, zone: 'a' },
    { delete: `${pod}p` },
    { delete: `${pvc}c` },
    { apply: `${pvc}d` },
    { free: `${pv}v` },
  ],
  [
    'a claim of the same name is another one',
    [volume('v'), claim('c')],
    ...apply(`${pv}v`, `${pvc}c`),
    { delete: `${pvc}c` },
    { apply: `${pvc}c` },
    { free: `${pv}v` },
  ],
  [
    'nobody can delete a directory',
    [volume('v', '1Gi', policy('Delete')), claim('c')],
    ...apply(`${pv}v`, `${pvc}c`),
    { delete: `${pvc}c` },
    { free: `${pv}v` },
  ],
  [
    'a directory below /tmp can be deleted',
    [volume('v', '1Gi', { hostPath: { path: '/tmp/drydock-is-not-there' }, ...policy('Delete') }), claim('c')],
    ...apply(`${pv}v`, `${pvc}c`),
    { delete: `${pvc}c` },
  ],
  [
    'nobody can empty the disk of a driver',
    [volume('v', '1Gi', { ...byDriver, ...policy('Recycle') }), claim('c')],
    ...apply(`${pv}v`, `${pvc}c`),
    { delete: `${pvc}c` },
    { free: `${pv}v` },
  ],
  [
    'nobody deletes the disk that a person brought',
    [volume('v', '1Gi', { ...byDriver, ...policy('Delete') }), claim('c')],
    ...apply(`${pv}v`, `${pvc}c`),
    { delete: `${pvc}c` },
    { delete: `${pv}v` },
  ],
  [
    'a disk that goes with its claim, once no Pod uses it',
    [fast, claim('c', of('fast')), podWith('p', ['c'])],
    ...apply(`${sc}fast`, `${pvc}c`),
    { 'make-disk': `${pvc}c` },
    { apply: `${pod}p` },
    { place: `${pod}p` },
    { restart: `${pod}p` },
    { delete: `${pvc}c` },
    { delete: `${pod}p` },
  ],
  [
    'a disk that is kept is not the next one',
    [keeping(fast), claim('c', of('fast'))],
    ...apply(`${sc}fast`, `${pvc}c`),
    { 'make-disk': `${pvc}c` },
    { delete: `${pvc}c` },
    { apply: `${pvc}c` },
    { 'make-disk': `${pvc}c` },
  ],
  [
    'the disk follows the Pod',
    [late, claim('c', of('late')), podWith('p', ['c'])],
    ...apply(`${sc}late`, `${pvc}c`),
    { 'make-disk': `${pvc}c` },
    { apply: `${pod}p` },
    { place: `${pod}p`, zone: 'b' },
    { 'make-disk': `${pvc}c` },
  ],
  [
    'the Pod must follow the disk',
    [fast, claim('c', of('fast')), podWith('p', ['c']), podWith('q', ['c'])],
    ...apply(`${sc}fast`, `${pvc}c`),
    { 'make-disk': `${pvc}c`, zone: 'a' },
    { apply: `${pod}p` },
    { place: `${pod}p`, zone: 'b' },
    { apply: `${pod}q` },
    { place: `${pod}q` },
  ],
  [
    'a claim without a class gets a late default',
    [fast, claim('c', {})],
    ...apply(`${pvc}c`, `${sc}fast`),
    { 'make-default': `${sc}fast` },
    { 'make-disk': `${pvc}c` },
  ],
  [
    'a claim that wants no class gets none',
    [storageClass('fast', undefined, undefined, isDefault), claim('c')],
    ...apply(`${pvc}c`, `${sc}fast`),
    { 'make-disk': `${pvc}c` },
  ],
  [
    'the newest of two defaults',
    [
      storageClass('z', undefined, undefined, isDefault),
      storageClass('a', undefined, 'WaitForFirstConsumer', isDefault),
      claim('c', {}),
      claim('d', {}),
    ],
    ...apply(`${sc}z`, `${pvc}c`, `${sc}a`, `${pvc}d`),
    { 'make-disk': `${pvc}c` },
    { 'make-disk': `${pvc}d` },
  ],
  [
    'a claim without a class takes a volume without one before a default is there',
    [volume('v'), fast, claim('c', {})],
    ...apply(`${pvc}c`, `${pv}v`, `${sc}fast`),
    { 'make-default': `${sc}fast` },
  ],
  [
    'the Pod is there before its claim',
    [volume('v'), claim('c'), podWith('p', ['c'])],
    { apply: `${pod}p` },
    { place: `${pod}p`, zone: 'a' },
    { apply: `${pvc}c` },
    { apply: `${pv}v` },
  ],
  [
    'a Pod that waits uses no claim',
    [fast, claim('c', of('fast')), podWith('p', ['c'])],
    ...apply(`${sc}fast`, `${pvc}c`, `${pod}p`),
    { place: `${pod}p`, zone: 'a' },
    { delete: `${pvc}c` },
  ],
  [
    'a volume in use goes with its claim',
    [volume('v'), claim('c')],
    ...apply(`${pv}v`, `${pvc}c`),
    { delete: `${pv}v` },
    { delete: `${pvc}c` },
  ],
  [
    'one Pod alone',
    [
      volume('v', '1Gi', {}, ['ReadWriteOncePod']),
      claim('c', undefined, '1Gi', ['ReadWriteOncePod']),
      podWith('p', ['c']),
      podWith('q', ['c']),
    ],
    ...apply(`${pv}v`, `${pvc}c`, `${pod}p`, `${pod}q`),
    { place: `${pod}p`, zone: 'a' },
    { place: `${pod}q`, zone: 'a' },
    { delete: `${pod}p` },
  ],
  [
    'the Pod goes to the node of the volume',
    [
      storageClass('late', 'kubernetes.io/no-provisioner', 'WaitForFirstConsumer'),
      volume('v', '1Gi', { ...local, ...of('late') }),
      claim('c', of('late')),
      podWith('p', ['c']),
    ],
    ...apply(`${sc}late`, `${pv}v`, `${pvc}c`, `${pod}p`),
    { place: `${pod}p` },
  ],
  [
    'the class makes disks in one zone',
    [
      {
        ...late,
        allowedTopologies: [{ matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['b'] }] }],
      },
      claim('c', of('late')),
      podWith('p', ['c']),
      podWith('q', ['c']),
    ],
    ...apply(`${sc}late`, `${pvc}c`, `${pod}p`),
    { place: `${pod}p`, zone: 'a' },
    { delete: `${pod}p` },
    { apply: `${pod}q` },
    { place: `${pod}q` },
    { 'make-disk': `${pvc}c` },
  ],
  [
    'a node is lost, its zone too',
    [late, claim('c', of('late')), podWith('p', ['c']), podWith('q', ['c'])],
    ...apply(`${sc}late`, `${pvc}c`, `${pod}p`, `${pod}q`),
    { place: `${pod}p`, zone: 'b' },
    { 'make-disk': `${pvc}c` },
    { 'lose-node': 'node-2' },
    { place: `${pod}q` },
  ],
  [
    'the claim grows into nothing smaller',
    [volume('v', '5Gi'), volume('w', '9Gi'), claim('c', undefined, '10Gi'), claim('d', undefined, '2Gi')],
    ...apply(`${pv}v`, `${pvc}c`, `${pvc}d`, `${pv}w`),
    { delete: `${pvc}c` },
  ],
];

export const storageCases: readonly StorageCase[] = rows.map(([name, objects, ...events]) => ({
  name,
  objects,
  events,
}));
