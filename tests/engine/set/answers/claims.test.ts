import { describe, expect, test } from 'vitest';
import { claimBindings, type ClaimAnswer, type ClassOfStorage } from '../../../../src/engine/set/answers/claims.ts';
import { membersOf } from './members-of.ts';

const claim = (name: string, spec = 'storageClassName: ""', size = '1Gi', modes = 'ReadWriteOnce'): string =>
  `{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: ${name}}, spec: {accessModes: [${modes}], resources: {requests: {storage: ${size}}}, ${spec}}}`;
const volume = (name: string, size = '1Gi', spec = '', modes = 'ReadWriteOnce', labels = ''): string =>
  `{apiVersion: v1, kind: PersistentVolume, metadata: {name: ${name}, labels: {${labels}}}, spec: {capacity: {storage: ${size}}, accessModes: [${modes}], hostPath: {path: /data}, ${spec}}}`;
const storageClass = (name: string, provisioner = 'disk.example', mode = 'Immediate'): string =>
  `{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: ${name}}, provisioner: ${provisioner}, volumeBindingMode: ${mode}}`;
const pod = (name: string): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {volumes: [{name: v, persistentVolumeClaim: {claimName: ${name}}}], containers: [{name: c, image: i}]}}`;
const standard: ClassOfStorage = { name: 'standard', provisioner: 'x', isDefault: true, waitsForPod: false };

function print({ claim: { name }, binding, when }: ClaimAnswer): string {
  const end =
    binding.is === 'bound' ? binding.volume.name : binding.is !== 'pending' ? `new ${binding.class}` : binding.because;
  return `${name}: ${end}${when === 'at-once' ? '' : ' later'}`;
}

const bind = (documents: readonly string[], assumed: readonly ClassOfStorage[] = []): readonly ClaimAnswer[] =>
  claimBindings(membersOf(documents.join('\n---\n')), assumed);

describe('what becomes of a claim', () => {
  test.each<[what: string, documents: string[], answers: string[], assumed?: ClassOfStorage[]]>([
    [
      'the smallest volume that is large enough',
      [claim('c', undefined, '2Gi'), volume('a', '1Gi'), volume('b', '5Gi'), volume('d', '3Gi')],
      ['c: d'],
    ],
    [
      'fewer access modes before a smaller size',
      [claim('c'), volume('a', '1Gi', '', 'ReadWriteOnce, ReadOnlyMany'), volume('b', '9Gi')],
      ['c: b'],
    ],
    ['a volume is for one claim only', [claim('c'), claim('d'), volume('a')], ['c: a', 'd: no-class']],
    [
      'access modes have to be among those of the volume',
      [claim('c', undefined, '1Gi', 'ReadWriteMany'), volume('a')],
      ['c: no-class'],
    ],
    [
      'the class has to be the same',
      [claim('c', 'storageClassName: slow'), volume('a'), volume('b', '1Gi', 'storageClassName: slow')],
      ['c: b'],
    ],
    [
      'none is made for a claim that selects',
      [claim('c', 'storageClassName: fast, selector: {matchLabels: {disk: ssd}}'), storageClass('fast')],
      ['c: selects-volumes'],
    ],
    [
      'nor with an empty selector',
      [claim('c', 'storageClassName: fast, selector: {}'), storageClass('fast')],
      ['c: selects-volumes'],
    ],
    [
      'the labels have to match',
      [
        claim('c', 'storageClassName: "", selector: {matchLabels: {disk: fast}}'),
        volume('a'),
        volume('b', '2Gi', '', 'ReadWriteOnce', 'disk: fast'),
      ],
      ['c: b'],
    ],
    [
      'a volume of blocks is not one of files',
      [claim('c', 'storageClassName: "", volumeMode: Block'), volume('a')],
      ['c: no-class'],
    ],
    [
      'a volume that is reserved for it counts first',
      [claim('c'), volume('a'), volume('b', '9Gi', 'claimRef: {namespace: default, name: c}')],
      ['c: b'],
    ],
    [
      'a volume that is reserved for it has to have the access modes',
      [claim('c', undefined, '1Gi', 'ReadWriteMany'), volume('a', '1Gi', 'claimRef: {namespace: default, name: c}')],
      ['c: no-class'],
    ],
    [
      'a volume that is reserved for another does not count',
      [claim('c'), volume('a', '1Gi', 'claimRef: {namespace: default, name: d}')],
      ['c: no-class'],
    ],
    [
      'a volume that it names',
      [claim('c', 'storageClassName: "", volumeName: b'), volume('a'), volume('b', '9Gi')],
      ['c: b'],
    ],
    [
      'a volume that it names and that is not there',
      [claim('c', 'storageClassName: "", volumeName: z'), volume('a')],
      ['c: volume-missing'],
    ],
    [
      'a volume that it names and that is too small',
      [claim('c', 'storageClassName: "", volumeName: a', '2Gi'), volume('a')],
      ['c: volume-does-not-fit'],
    ],
    [
      'two claims that name one volume',
      [
        claim('c', 'storageClassName: "", volumeName: a'),
        claim('d', 'storageClassName: "", volumeName: a'),
        volume('a'),
      ],
      ['c: a', 'd: volume-taken'],
    ],
    ['a class that makes volumes', [claim('c', 'storageClassName: fast'), storageClass('fast')], ['c: new fast']],
    ['a class that is not there', [claim('c', 'storageClassName: manual')], ['c: class-missing']],
    [
      'a class without a provisioner',
      [claim('c', 'storageClassName: local'), storageClass('local', 'kubernetes.io/no-provisioner')],
      ['c: no-volume-fits'],
    ],
    ['the default class, where none is named', [claim('c', 'volumeMode: Filesystem')], ['c: new standard'], [standard]],
    [
      'the default class by its older mark',
      [
        claim('c', 'volumeMode: Filesystem'),
        '{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: old, annotations: {storageclass.beta.kubernetes.io/is-default-class: "true"}}, provisioner: disk.example}',
      ],
      ['c: new old'],
    ],
    [
      'the class in the older annotation, before the field and the default',
      [
        '{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c, annotations: {volume.beta.kubernetes.io/storage-class: fast}}, spec: {accessModes: [ReadWriteOnce], storageClassName: slow, resources: {requests: {storage: 1Gi}}}}',
        storageClass('fast'),
      ],
      ['c: new fast'],
      [standard],
    ],
    ['an empty name is not the default class', [claim('c')], ['c: no-class'], [standard]],
    [
      'a class that waits, without a Pod',
      [claim('c', 'storageClassName: late'), storageClass('late', 'x', 'WaitForFirstConsumer')],
      ['c: no-pod later'],
    ],
    [
      'a class that waits, with a Pod',
      [claim('c', 'storageClassName: late'), storageClass('late', 'x', 'WaitForFirstConsumer'), pod('c')],
      ['c: new late later'],
    ],
    [
      'each replica of a StatefulSet has its own',
      [
        '{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {replicas: 2, ordinals: {start: 3}, serviceName: db, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}, volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], storageClassName: "", resources: {requests: {storage: 1Gi}}}}]}}',
        volume('a'),
      ],
      ['data-db-3: a', 'data-db-4: no-class'],
    ],
  ])('%s', (_, documents, answers, assumed) => {
    expect(bind(documents, assumed).map(print)).toEqual(answers);
  });

  test('says of each volume why it is not for the claim', () => {
    const [answer] = bind([claim('c', 'storageClassName: fast', '5Gi', 'ReadWriteMany'), volume('a')]);
    expect(answer!.misfits.map(({ volume: { name }, because }) => [name, because])).toEqual([
      ['a', ['too-small', 'other-class', 'access-modes']],
    ]);
  });
});
