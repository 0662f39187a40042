import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'claim-finds-no-volume';
const claim = (spec: string, name = 'c'): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${name}}\nspec: {${spec}accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}`;
const volume = (spec = '', size = '5Gi', modes = 'ReadWriteOnce'): string =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: v}\nspec: {${spec}accessModes: [${modes}], capacity: {storage: ${size}}, nfs: {server: a.example, path: /a}}`;
const byHand =
  'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: hand}\nprovisioner: kubernetes.io/no-provisioner';
const none = 'storageClassName: "", ';
const ofHand = 'storageClassName: hand, ';

test.each<[what: string, text: string, args: Record<string, string>]>([
  ['no volume', claim(none), { why: 'no-class', volume: '', misfit: 'none-there' }],
  ['a small volume', together(claim(none), volume('', '1Gi')), { why: 'no-class', volume: 'v', misfit: 'too-small' }],
  ['other modes', together(claim(none), volume('', '5Gi', 'ReadOnlyMany')), { misfit: 'access-modes' }],
  ['a volume of a class', together(claim(none), volume(ofHand)), { misfit: 'other-class' }],
  [
    'a volume for another claim',
    together(claim(none), volume('claimRef: {namespace: default, name: d}, ')),
    { misfit: 'taken' },
  ],
  [
    'a volume that another claim got',
    together(claim(none, 'b'), claim(none), volume()),
    { claim: 'c', misfit: 'taken' },
  ],
  [
    'a class that makes none',
    together(claim(ofHand), byHand),
    { why: 'nothing-provisions', class: 'hand', misfit: 'none-there' },
  ],
  [
    'a class that only volumes name',
    together(claim(ofHand), volume(ofHand, '1Gi')),
    { why: 'nothing-provisions', misfit: 'too-small' },
  ],
])('%s', (_, text, args) => {
  expect(foundIn(text, code)).toMatchObject([{ severity: 'warning', certainty: 'depends-on-cluster', args }]);
});

test('what the claim names cannot be hers', () => {
  const named = `${none}volumeName: v, `;
  expect(foundIn(together(claim(named), volume('', '1Gi')), code)).toMatchObject([
    {
      severity: 'error',
      certainty: 'cannot-work',
      text: 'v',
      path: 'spec.volumeName',
      args: { why: 'does-not-fit', misfit: 'too-small' },
    },
  ]);
  expect(foundIn(together(claim(named), claim(named, 'd'), volume()), code)).toMatchObject([
    { document: 1, certainty: 'cannot-work', args: { claim: 'd', why: 'taken', volume: 'v' } },
  ]);
});

test('claims of one template are one finding', () => {
  const set = workload('StatefulSet', 'a', 'app: x', {
    more: `replicas: 3, serviceName: s, volumeClaimTemplates: [{metadata: {name: data}, spec: {${none}accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}], `,
  });
  expect(foundIn(together(set, volume()), code)).toMatchObject([
    { document: 0, path: 'spec.volumeClaimTemplates[0].spec.storageClassName', text: '""', args: { claim: 'data' } },
  ]);
});

test('without a word about the class an assumed cluster decides', () => {
  expect(foundIn(claim(''), code)).toEqual([]);
  expect(foundIn(claim(''), code, { cluster: 'kind' })).toEqual([]);
  expect(foundIn(claim(''), code, { cluster: 'bare' })).toMatchObject([
    { certainty: 'cannot-work', assumes: 'bare', text: 'c', args: { why: 'no-default' } },
  ]);
});

test.each<[what: string, text: string]>([
  ['a volume that fits', together(claim(none), volume())],
  ['a larger volume', together(claim(none), volume('', '50Gi'))],
  ['a class of the cluster', claim('storageClassName: fast, ')],
  ['a class of the cluster beside volumes of others', together(claim('storageClassName: fast, '), volume())],
  ['a volume that is not there', claim(`${none}volumeName: v, `)],
  ['the same claim twice', together(claim(none), claim(none), volume())],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('hundreds of claims and volumes end soon', () => {
  const many = Array.from({ length: 400 }, (_, index) => [
    claim(none, `c${index}`),
    volume('', '1Gi').replace('name: v', `name: v${index}`),
  ]);
  expect(foundIn(together(...many.flat()), code)).toEqual([]);
});
