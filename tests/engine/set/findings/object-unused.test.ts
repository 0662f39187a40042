import { describe, expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const config = (name: string, data = 'a: b', more = ''): string =>
  `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}, namespace: shop${more}}, data: {${data}}}`;
const pod = (container = '', spec = ''): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}, spec: {${spec}containers: [{name: a, image: "b:1"${container}}]}}`;
const told = (...documents: string[]): string[] =>
  foundIn(together(...documents), 'object-unused').map(({ document, text }) => `${document} ${text}`);
const object = (kind: string, name: string, more = ''): string =>
  `{apiVersion: v1, kind: ${kind}, metadata: {name: ${name}, namespace: shop}${more}}`;
const role = (resources: string): string =>
  `{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: r, namespace: shop}, rules: [{apiGroups: [""], resources: [${resources}], verbs: [get]}]}`;

describe('an object', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['that nobody uses', [config('left'), pod()], ['0 left']],
    [
      'of each kind that is there for others',
      [
        config('c-a'),
        object('Secret', 's-a'),
        object('ServiceAccount', 'a-a'),
        object(
          'PersistentVolumeClaim',
          'p-a',
          ', spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}',
        ),
        pod(),
      ],
      ['0 c-a', '1 s-a', '2 a-a', '3 p-a'],
    ],
    ['that a Pod reads', [config('left'), pod(', envFrom: [{configMapRef: {name: left}}]')], []],
    ['that a Pod may read', [config('left'), pod(', envFrom: [{configMapRef: {name: left, optional: true}}]')], []],
    ['of a namespace without workloads', [config('left')], []],
    ['that an argument names', [config('left'), pod(', args: ["--config=shop/left"]')], []],
    ['whose name is only that of a container', [config('left'), pod().replace('name: a,', 'name: left,')], ['0 left']],
    ['that a role lets programs read', [config('left'), pod(), role('configmaps')], []],
    ['that a role of other things does not touch', [config('left'), pod(), role('pods')], ['0 left']],
    [
      'beside a kind that a controller brings',
      [
        config('left'),
        pod(),
        '{apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: {name: db, namespace: shop}}',
      ],
      [],
    ],
    [
      'that the cluster reads',
      [
        config('left').replace('namespace: shop', 'namespace: kube-system'),
        pod().replace('namespace: shop', 'namespace: kube-system'),
      ],
      [],
    ],
    ['that stands there twice', [config('left'), config('left'), pod()], ['1 left']],
    [
      'that a binding names',
      [
        object('ServiceAccount', 'robot'),
        pod(),
        '{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: shop}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}, subjects: [{kind: ServiceAccount, name: robot, namespace: shop}]}',
        role('pods'),
      ],
      [],
    ],
    [
      'a token, which is for its account',
      [object('Secret', 't', ', type: kubernetes.io/service-account-token'), pod()],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });
});

describe('a key', () => {
  const asks = (key: string): string => pod(`, env: [{name: X, valueFrom: {configMapKeyRef: {name: c, key: ${key}}}}]`);

  test.each<[what: string, documents: string[], told: string[]]>([
    ['that nobody asks for', [config('c', 'a: "1", b: "2"'), asks('a')], ['0 b']],
    ['beside one that is asked for and missing', [config('c', 'a: "1", b: "2"'), asks('z')], []],
    [
      'of an object that is mounted whole',
      [
        config('c', 'a: "1", b: "2"'),
        pod(
          ', env: [{name: X, valueFrom: {configMapKeyRef: {name: c, key: a}}}]',
          'volumes: [{name: v, configMap: {name: c}}], ',
        ),
      ],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });
});

test('text without end is not searched, and then nothing is unused', () => {
  const long = pod(`, args: ["${'x '.repeat(300_000)}"]`);
  expect(told(config('left'), long)).toEqual([]);
});
