import { describe, expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const rbac = 'apiVersion: rbac.authorization.k8s.io/v1';
const role = (name: string, namespace = 'shop'): string =>
  `{${rbac}, kind: Role, metadata: {name: ${name}, namespace: ${namespace}}, rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]}`;
const binding = (name: string, namespace = 'shop', kind = 'Role'): string =>
  `{${rbac}, kind: RoleBinding, metadata: {name: b, namespace: ${namespace}}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: ${name}}, subjects: [{kind: ServiceAccount, name: robot, namespace: shop}]}`;
const account = (more = ''): string =>
  `{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot, namespace: shop}${more}}`;
const pod = (spec = '', name = 'p'): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}, namespace: shop}, spec: {serviceAccountName: robot, ${spec}containers: [{name: a, image: b}]}}`;
const told = (...documents: string[]): string[] =>
  foundIn(together(...documents), 'rights-reach-nobody').map(
    ({ document, severity, text, path }) => `${document} ${severity} ${path}: ${text}`,
  );

describe('a Role', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['that nobody binds', [role('r')], ['0 hint metadata.name: r']],
    ['that a binding names', [role('r'), binding('r'), account()], []],
    [
      'that a binding of another namespace names',
      [role('r'), binding('r', 'other'), account()],
      ['0 hint metadata.name: r'],
    ],
    [
      'of the name of a ClusterRole that is bound',
      [role('r'), binding('r', 'shop', 'ClusterRole'), account()],
      ['0 hint metadata.name: r'],
    ],
    ['of the server itself', [role('system:r')], []],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });

  test('for the whole cluster is there for others to bind', () => {
    expect(told(role('r').replace('kind: Role', 'kind: ClusterRole').replace(', namespace: shop', ''))).toEqual([]);
  });
});

describe('an account with rights whose Pods', () => {
  const off = 'automountServiceAccountToken: false, ';
  const projected = 'volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: token}}]}}], ';
  const onAccount = account(', automountServiceAccountToken: false');
  const rights = [role('r'), binding('r')];
  const atPod = '3 warning spec.automountServiceAccountToken: false';

  test.each<[what: string, documents: string[], told: string[]]>([
    ['get its token', [...rights, account(), pod()], []],
    ['say that they want none', [...rights, account(), pod(off)], [atPod]],
    ['get none because the account says so', [...rights, onAccount, pod()], ['3 warning metadata.name: p']],
    ['get one although the account says no', [...rights, onAccount, pod('automountServiceAccountToken: true, ')], []],
    ['ask for one by hand', [...rights, account(), pod(off + projected)], []],
    [
      'mount a Secret, which may be one',
      [...rights, account(), pod(`${off}volumes: [{name: t, secret: {secretName: s}}], `)],
      [],
    ],
    ['are many, and one gets it', [...rights, account(), pod(off), pod('', 'q')], []],
    ['are many, and none gets it', [...rights, account(), pod(off), pod(off, 'q')], [atPod, atPod.replace('3', '4')]],
    ['have no rights to use', [account(), pod(off)], []],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });
});
