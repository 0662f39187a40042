import { describe, expect, test } from 'vitest';
import { rows } from '../../../src/labs/storage/goals.ts';
import { model } from '../../../src/labs/storage/model.ts';
import type { Driver, EventForm, StorageState } from '../../../src/labs/storage/shapes.ts';
import { claim, pod, storageClass, volume } from './manifests.ts';

const nodes = [
  { name: 'node-1', zone: 'a' },
  { name: 'node-2', zone: 'b' },
];
const zonal: Driver = { provisioner: 'disk.example', reach: 'zone', zone: 'a' };

function play(documents: readonly string[], events: readonly EventForm[], driver = zonal): StorageState {
  return model.compute([{ name: 'all.yaml', text: documents.join('---\n') }], { nodes, drivers: [driver], events });
}

const place = (on: string, zone?: string): EventForm => ({ place: on, ...(zone !== undefined && { zone }) });
const all = { apply: 'all.yaml' };
const made = (name: string): EventForm => ({ 'make-disk': name });
const fast = storageClass('fast');
const late = storageClass('late', 'volumeBindingMode: WaitForFirstConsumer');
const keep = storageClass('keep', 'reclaimPolicy: Retain');
const ofFast = claim('c', 'storageClassName: fast');
const node2 = 'nodeSelector: { topology.kubernetes.io/zone: b }';

type Statement = readonly [keyof typeof rows, unknown];

/** What no control plane without kubelets and drivers shows: where files lie, and what takes them away. */
const cases: readonly (readonly [string, StorageState, ...(readonly Statement[])])[] = [
  [
    'a container that is restarted loses its own layer only',
    play(
      [volume('v'), claim('c', 'storageClassName: ""'), pod('p', 'c')],
      [all, place('Pod/p', 'a'), { restart: 'Pod/p' }],
    ),
    ['data', { of: 'Pod/p', is: 'lost' }],
    ['data', { of: 'Pod/p', mount: 'cache', is: 'kept' }],
    ['data', { of: 'PersistentVolumeClaim/c', is: 'kept' }],
    ['runs', { pod: 'p', zone: 'a' }],
  ],
  [
    'a Pod that is deleted takes its emptyDir along',
    play(
      [volume('v'), claim('c', 'storageClassName: ""'), pod('p', 'c')],
      [all, place('Pod/p', 'a'), { delete: 'Pod/p' }],
    ),
    ['data', { of: 'Pod/p', mount: 'cache', is: 'lost' }],
    ['data', { of: 'PersistentVolumeClaim/c', is: 'kept' }],
    ['phase', { of: 'Pod/p', is: 'gone' }],
    ['phase', { of: 'PersistentVolumeClaim/c', is: 'Bound' }],
  ],
  [
    'Recycle empties a directory, which the next claim gets',
    play(
      [
        volume('v', 'hostPath: { path: /data }, persistentVolumeReclaimPolicy: Recycle'),
        claim('c', 'storageClassName: ""'),
        claim('d', 'storageClassName: ""'),
        pod('p', 'c'),
      ],
      [
        { apply: 'PersistentVolume/v' },
        { apply: 'PersistentVolumeClaim/c' },
        { apply: 'Pod/p' },
        place('Pod/p', 'a'),
        { delete: 'Pod/p' },
        { delete: 'PersistentVolumeClaim/c' },
        { apply: 'PersistentVolumeClaim/d' },
      ],
    ),
    ['data', { of: 'PersistentVolumeClaim/c', is: 'kept', after: 5 }],
    ['data', { of: 'PersistentVolumeClaim/c', is: 'lost' }],
    ['phase', { of: 'PersistentVolumeClaim/d', is: 'Bound' }],
  ],
  [
    'Delete takes the disk with the claim, once no Pod uses it',
    play([fast, ofFast, pod('p', 'c')], [all, made('c'), place('Pod/p'), { delete: 'pvc/c' }, { delete: 'Pod/p' }]),
    ['data', { of: 'PersistentVolumeClaim/c', is: 'kept', after: 4 }],
    ['phase', { of: 'PersistentVolumeClaim/c', is: 'Bound', after: 4 }],
    ['data', { of: 'PersistentVolumeClaim/c', is: 'lost' }],
    ['phase', { of: 'PersistentVolumeClaim/c', is: 'gone' }],
  ],
  [
    'Retain keeps the disk without its claim',
    play(
      [keep, claim('c', 'storageClassName: keep'), pod('p', 'c')],
      [all, made('c'), place('Pod/p'), { delete: 'Pod/p' }, { delete: 'pvc/c' }],
    ),
    ['data', { of: 'PersistentVolumeClaim/c', is: 'kept' }],
    ['bound', { claim: 'c', class: 'keep', policy: 'Retain', zone: 'a', after: 2 }],
  ],
  [
    'a disk on the network survives the node',
    play(
      [late, claim('c', 'storageClassName: late'), pod('p', 'c')],
      [all, place('Pod/p', 'b'), made('c'), { 'lose-node': 'node-2' }],
    ),
    ['bound', { claim: 'c', class: 'late', zone: 'b', after: 3 }],
    ['data', { of: 'PersistentVolumeClaim/c', is: 'kept' }],
    ['phase', { of: 'Pod/p', is: 'gone' }],
  ],
  [
    'a disk in the node does not',
    play(
      [late, claim('c', 'storageClassName: late'), pod('p', 'c')],
      [all, place('Pod/p', 'b'), made('c'), { 'lose-node': 'node-2' }],
      { provisioner: 'disk.example', reach: 'node' },
    ),
    ['data', { of: 'PersistentVolumeClaim/c', is: 'lost' }],
    ['phase', { of: 'PersistentVolumeClaim/c', is: 'Bound' }],
  ],
  [
    'a directory is another one on each node',
    play(
      [
        volume('v'),
        claim('c', 'storageClassName: ""'),
        pod('p', 'c'),
        pod('q', 'c').replace('spec:\n', `spec:\n  ${node2}\n`),
      ],
      [all, place('Pod/p', 'a'), { delete: 'Pod/p' }, place('Pod/q'), { 'lose-node': 'node-2' }],
    ),
    ['runs', { pod: 'q', zone: 'b', after: 4 }],
    ['data', { of: 'PersistentVolume/v', is: 'kept', after: 4 }],
    ['data', { of: 'PersistentVolume/v', is: 'lost' }],
  ],
  [
    'files over the network are reached from everywhere',
    play([fast, ofFast, pod('p', 'c')], [all, made('c'), place('Pod/p', 'b')], {
      provisioner: 'disk.example',
      reach: 'cluster',
    }),
    ['runs', { pod: 'p', zone: 'b' }],
  ],
  [
    'a disk is attached to one node at a time',
    play(
      [
        storageClass('wide', ''),
        claim('c', 'storageClassName: wide'),
        pod('p', 'c'),
        pod('q', 'c').replace('spec:\n', `spec:\n  ${node2}\n`),
      ],
      [all, made('c'), place('Pod/p', 'a'), place('Pod/q'), { delete: 'Pod/p' }],
      { provisioner: 'disk.example', reach: 'cluster' },
    ),
    ['phase', { of: 'Pod/q', is: 'Pending', after: 4 }],
    ['runs', { pod: 'q', zone: 'b' }],
  ],
  [
    'a claim waits for a driver that is not there',
    play([fast, ofFast], [all, made('c')], { provisioner: 'other.example', reach: 'zone' }),
    ['phase', { of: 'PersistentVolumeClaim/c', is: 'Pending' }],
    ['data', { of: 'PersistentVolumeClaim/c', is: 'none' }],
  ],
  [
    'what the server refuses never stands in the cluster',
    play([fast.replace('reclaimPolicy', 'x'), claim('c', 'volumeMode: Files')], [all]),
    ['accepted', false],
    ['phase', { of: 'PersistentVolumeClaim/c', is: 'absent' }],
    ['phase', { of: 'StorageClass/fast', is: 'there' }],
  ],
];

describe('the lab plays on what the control plane does not show', () => {
  test.each(cases.map(([name, state, ...statements]) => ({ name, state, statements })))(
    '$name',
    ({ state, statements }) => {
      for (const [row, wanted] of statements) {
        expect({ row, wanted, held: rows[row](wanted as never, state) }).toEqual({ row, wanted, held: { met: true } });
      }
    },
  );

  test('a row says what it found instead', () => {
    const state = play([claim('c', 'storageClassName: ""')], [all]);
    const held = rows.phase({ of: 'PersistentVolumeClaim/c', is: 'Bound' }, state);
    expect(held).toEqual({ met: false, why: { found: 'Pending' } });
  });
});
