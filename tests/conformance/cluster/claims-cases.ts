import { claim, podWith, statefulSet, storageClass, volume } from './objects.ts';
import type { Scenario } from './scenario.ts';

const many = ['ReadWriteOnce', 'ReadOnlyMany'];
const late = (provisioner?: string) => storageClass('late', provisioner, 'WaitForFirstConsumer');
const ofLate = { storageClassName: 'late' };
const none = 'kubernetes.io/no-provisioner';
const isDefault = { 'storageclass.kubernetes.io/is-default-class': 'true' };
const reserved = (name: string, uid?: string) => ({ claimRef: { namespace: 'default', name, ...(uid && { uid }) } });
const template = (spec: object) => [
  {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
  },
];
const local = {
  hostPath: undefined,
  local: { path: '/data' },
  storageClassName: 'late',
  nodeAffinity: {
    required: {
      nodeSelectorTerms: [
        { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-2'] }] },
      ],
    },
  },
};

/** What claims find. Volumes stand before the claims, as in a file that is applied in order. */
const rows: readonly (readonly [name: string, ...objects: Scenario['objects']])[] = [
  [
    'the smallest that is large enough',
    volume('a'),
    volume('b', '5Gi'),
    volume('d', '3Gi'),
    claim('c', undefined, '2Gi'),
  ],
  ['exactly as large', volume('a', '1024Mi'), claim('c')],
  ['too small', volume('a', '1000Mi'), claim('c')],
  ['decimal against binary', volume('a', '1G'), claim('c')],
  ['fewer modes before a smaller size', volume('a', '1Gi', {}, many), volume('b', '9Gi'), claim('c')],
  ['more modes than asked', volume('a', '1Gi', {}, many), claim('c')],
  ['a mode that it lacks', volume('a'), claim('c', undefined, '1Gi', ['ReadWriteMany'])],
  ['one of two modes', volume('a'), claim('c', undefined, '1Gi', many)],
  ['ReadWriteOncePod is another mode', volume('a'), claim('c', undefined, '1Gi', ['ReadWriteOncePod'])],
  ['one volume, two claims', volume('a'), claim('c'), claim('d')],
  ['blocks are no files', volume('a'), claim('c', { storageClassName: '', volumeMode: 'Block' })],
  [
    'blocks for blocks',
    volume('a', '1Gi', { volumeMode: 'Block' }),
    claim('c', { storageClassName: '', volumeMode: 'Block' }),
  ],
  [
    'the same class, which does not exist',
    volume('a', '1Gi', { storageClassName: 'manual' }),
    claim('c', { storageClassName: 'manual' }),
  ],
  ['another class', volume('a', '1Gi', { storageClassName: 'slow' }), claim('c', { storageClassName: 'fast' })],
  ['a class against none', volume('a', '1Gi', { storageClassName: 'slow' }), claim('c')],
  ['no volume and no class', claim('c', {})],
  ['a class that makes volumes', storageClass('fast'), claim('c', { storageClassName: 'fast' })],
  ['a class that makes none', storageClass('still', none), claim('c', { storageClassName: 'still' })],
  ['a class that is not there', claim('c', { storageClassName: 'gone' })],
  [
    'a volume before a new one',
    storageClass('fast'),
    volume('a', '2Gi', { storageClassName: 'fast' }),
    claim('c', { storageClassName: 'fast' }),
  ],
  ['the default class', storageClass('std', undefined, undefined, isDefault), claim('c', {})],
  ['the default class against an empty name', storageClass('std', undefined, undefined, isDefault), claim('c')],
  [
    'the default class against a volume without one',
    storageClass('std', undefined, undefined, isDefault),
    volume('a'),
    claim('c', {}),
  ],
  [
    'labels',
    volume('a'),
    volume('b', '2Gi', {}, undefined, { disk: 'ssd' }),
    claim('c', { storageClassName: '', selector: { matchLabels: { disk: 'ssd' } } }),
  ],
  [
    'labels that none has',
    volume('a'),
    claim('c', { storageClassName: '', selector: { matchLabels: { disk: 'ssd' } } }),
  ],
  [
    'labels and a class that makes volumes',
    storageClass('fast'),
    claim('c', { storageClassName: 'fast', selector: { matchLabels: { disk: 'ssd' } } }),
  ],
  [
    'an expression over labels',
    volume('a', '1Gi', {}, undefined, { disk: 'hdd' }),
    volume('b', '1Gi', {}, undefined, { disk: 'ssd' }),
    claim('c', {
      storageClassName: '',
      selector: { matchExpressions: [{ key: 'disk', operator: 'NotIn', values: ['hdd'] }] },
    }),
  ],
  ['named', volume('a'), volume('b', '9Gi'), claim('c', { storageClassName: '', volumeName: 'b' })],
  ['named and missing', volume('a'), claim('c', { storageClassName: '', volumeName: 'z' })],
  ['named and too small', volume('a'), claim('c', { storageClassName: '', volumeName: 'a' }, '2Gi')],
  [
    'named and of another class',
    volume('a', '1Gi', { storageClassName: 'slow' }),
    claim('c', { storageClassName: '', volumeName: 'a' }),
  ],
  [
    'named without the mode',
    volume('a'),
    claim('c', { storageClassName: '', volumeName: 'a' }, '1Gi', ['ReadWriteMany']),
  ],
  [
    'named, the labels do not match',
    volume('a'),
    claim('c', { storageClassName: '', volumeName: 'a', selector: { matchLabels: { disk: 'ssd' } } }),
  ],
  [
    'named by two',
    volume('a'),
    claim('c', { storageClassName: '', volumeName: 'a' }),
    claim('d', { storageClassName: '', volumeName: 'a' }),
  ],
  ['named, of a class that waits', late(), volume('a', '1Gi', ofLate), claim('c', { ...ofLate, volumeName: 'a' })],
  ['reserved for it', volume('a'), volume('b', '9Gi', reserved('c')), claim('c')],
  ['reserved for another', volume('a', '1Gi', reserved('d')), claim('c')],
  [
    'reserved for one of the same name that is gone',
    volume('a', '1Gi', reserved('c', 'd3b07384-d113-4ec5-a5c3-0123456789ab')),
    claim('c'),
  ],
  ['reserved and too small', volume('a', '1Gi', reserved('c')), claim('c', undefined, '2Gi')],
  ['reserved and of another class', volume('a', '1Gi', { ...reserved('c'), storageClassName: 'slow' }), claim('c')],
  ['reserved without the mode', volume('a', '1Gi', reserved('c')), claim('c', undefined, '1Gi', ['ReadWriteMany'])],
  [
    'reserved, the labels do not match',
    volume('a', '1Gi', reserved('c')),
    claim('c', { storageClassName: '', selector: { matchLabels: { disk: 'ssd' } } }),
  ],
  ['reserved, of a class that waits', late(), volume('a', '1Gi', { ...ofLate, ...reserved('c') }), claim('c', ofLate)],
  ['waits without a Pod', late(), claim('c', ofLate)],
  ['waits without a Pod beside a volume', late(none), volume('a', '1Gi', ofLate), claim('c', ofLate)],
  ['waits with a Pod', late(), claim('c', ofLate), podWith('p', ['c'])],
  ['waits with a Pod beside a volume', late(none), volume('a', '1Gi', ofLate), claim('c', ofLate), podWith('p', ['c'])],
  ['waits with a Pod, makes none', late(none), claim('c', ofLate), podWith('p', ['c'])],
  [
    'waits with a Pod, the smaller one before fewer modes',
    late(none),
    volume('a', '1Gi', ofLate, many),
    volume('b', '9Gi', ofLate),
    claim('c', ofLate),
    podWith('p', ['c']),
  ],
  [
    'waits for a Pod on the node of the volume',
    late(none),
    volume('a', '1Gi', local),
    claim('c', ofLate),
    podWith('p', ['c']),
  ],
  [
    // Which replica asks first is left to chance, so one of the volumes is reserved.
    'each replica has its own',
    volume('a', '1Gi', reserved('data-db-1')),
    volume('b'),
    statefulSet('db', {
      replicas: 2,
      podManagementPolicy: 'Parallel',
      volumeClaimTemplates: template({ storageClassName: '' }),
    }),
  ],
  [
    'a replica finds none',
    volume('a'),
    statefulSet('db', {
      replicas: 2,
      podManagementPolicy: 'Parallel',
      ordinals: { start: 3 },
      volumeClaimTemplates: template({ storageClassName: '' }),
    }),
  ],
  [
    'replicas of a class that makes volumes',
    late(),
    statefulSet('db', { replicas: 1, volumeClaimTemplates: template(ofLate) }),
  ],
];

export const claimsCases: readonly Scenario[] = rows.map(([name, ...objects]) => ({ name, objects }));
