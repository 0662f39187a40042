import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'volume-not-shared';
const claim = (modes: string, namespace = 'default'): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: c, namespace: ${namespace}}\nspec: {accessModes: [${modes}], resources: {requests: {storage: 1Gi}}}`;
const volume = 'volumes: [{name: v, persistentVolumeClaim: {claimName: c}}], ';
const one = 'ReadWriteOnce';
type Kind = Parameters<typeof workload>[0];
const uses = (kind: Kind, more: string, spec = ''): string =>
  workload(kind, 'a', 'app: x', { more, spec: volume + spec });

test.each<[what: string, text: string, why: string]>([
  ['replicas', together(uses('Deployment', 'replicas: 2, '), claim(one)), 'replicas'],
  [
    'replicas that are stopped first',
    together(uses('Deployment', 'replicas: 2, strategy: {type: Recreate}, '), claim(one)),
    'replicas',
  ],
  ['a StatefulSet beside its own claims', together(uses('StatefulSet', 'replicas: 2, '), claim(one)), 'replicas'],
  ['a ReplicaSet', together(uses('ReplicaSet', 'replicas: 2, '), claim(one)), 'replicas'],
  ['a DaemonSet', together(uses('DaemonSet', ''), claim(one)), 'nodes'],
  ['an update by default', together(uses('Deployment', ''), claim(one)), 'update'],
  [
    'an update with one more',
    together(uses('Deployment', 'strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}, '), claim(one)),
    'update',
  ],
])('depends on the cluster: %s', (_, text, why) => {
  expect(foundIn(text, code)).toMatchObject([
    {
      document: 0,
      text: 'c',
      path: 'spec.template.spec.volumes[0].persistentVolumeClaim.claimName',
      severity: 'warning',
      certainty: 'depends-on-cluster',
      args: { why, mode: one, claim: 'c' },
      related: [`[${one}]`],
    },
  ]);
});

test('a volume for one Pod cannot have two', () => {
  expect(
    foundIn(together(uses('Deployment', 'replicas: 2, ', 'nodeName: n, '), claim('ReadWriteOncePod')), code),
  ).toMatchObject([
    { severity: 'error', certainty: 'cannot-work', args: { mode: 'ReadWriteOncePod', why: 'replicas' } },
  ]);
});

test.each<[what: string, text: string]>([
  ['volumes for many', together(uses('Deployment', 'replicas: 2, '), claim('ReadWriteMany'))],
  ['volumes that many may read', together(uses('Deployment', 'replicas: 2, '), claim('ReadWriteOnce, ReadOnlyMany'))],
  ['a Pod that ends before the next', together(uses('Deployment', 'strategy: {type: Recreate}, '), claim(one))],
  [
    'no Pod more than wanted',
    together(uses('Deployment', 'strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}, '), claim(one)),
  ],
  [
    'no share more',
    together(uses('Deployment', 'strategy: {rollingUpdate: {maxSurge: 0%, maxUnavailable: 1}}, '), claim(one)),
  ],
  ['no Pods at all', together(uses('Deployment', 'replicas: 0, '), claim(one))],
  ['one Pod of a StatefulSet', together(uses('StatefulSet', ''), claim(one))],
  ['a node by name', together(uses('Deployment', 'replicas: 2, ', 'nodeName: n, '), claim(one))],
  [
    'a node by its label',
    together(uses('Deployment', 'replicas: 2, ', 'nodeSelector: {kubernetes.io/hostname: n}, '), claim(one)),
  ],
  ['a claim of another namespace', together(uses('Deployment', 'replicas: 2, '), claim(one, 'shop'))],
  ['a claim that is not there', uses('Deployment', 'replicas: 2, ')],
  ['a claim without modes, which the server refuses', together(uses('Deployment', 'replicas: 2, '), claim(''))],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('rests on the nodes of an assumed cluster', () => {
  const replicas = together(uses('Deployment', 'replicas: 2, '), claim(one));
  expect(foundIn(replicas, code, { cluster: 'kind' })).toEqual([]);
  expect(foundIn(replicas, code, { cluster: 'managed' })).toMatchObject([{ certainty: 'depends-on-cluster' }]);
  expect(foundIn(together(uses('DaemonSet', ''), claim(one)), code, { cluster: 'bare' })).toMatchObject([
    { certainty: 'cannot-work', assumes: 'bare', severity: 'error' },
  ]);
});
