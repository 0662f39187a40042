import { describe, expect, test } from 'vitest';
import { allowing, grantsOf, type AccessRequest, type Subject } from '../../../../src/engine/set/answers/rights.ts';
import { membersOf } from './members-of.ts';

const api = 'apiVersion: rbac.authorization.k8s.io/v1';
const set = `{${api}, kind: Role, metadata: {name: reader, namespace: shop}, rules: [
  {apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]},
  {apiGroups: [""], resources: [configmaps], resourceNames: [settings], verbs: [get]},
  {apiGroups: [apps], resources: ["*/scale"], verbs: ["*"]}]}
---
{${api}, kind: RoleBinding, metadata: {name: reads, namespace: shop}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader},
  subjects: [{kind: ServiceAccount, name: web, namespace: shop}, {kind: Group, name: testers, apiGroup: rbac.authorization.k8s.io}]}
---
{${api}, kind: ClusterRole, metadata: {name: nodes, labels: {of: operators}}, rules: [{apiGroups: [""], resources: [nodes], verbs: [list]}]}
---
{${api}, kind: ClusterRole, metadata: {name: operators}, rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}],
  aggregationRule: {clusterRoleSelectors: [{matchLabels: {of: operators}}]}}
---
{${api}, kind: ClusterRoleBinding, metadata: {name: operate}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: operators},
  subjects: [{kind: Group, name: "system:serviceaccounts:ops", apiGroup: rbac.authorization.k8s.io}]}
---
{${api}, kind: RoleBinding, metadata: {name: admin, namespace: test}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin},
  subjects: [{kind: User, name: ann, apiGroup: rbac.authorization.k8s.io}]}
---
{${api}, kind: RoleBinding, metadata: {name: lost, namespace: test}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: gone},
  subjects: [{kind: ServiceAccount, name: web, namespace: shop}]}`;
const grants = grantsOf(membersOf(set));

const account = (namespace: string, name: string): Subject => ({ kind: 'ServiceAccount', namespace, name });
const web = account('shop', 'web');
const ann: Subject = { kind: 'User', namespace: '', name: 'ann' };
const ask = (words: string): AccessRequest => {
  const [verb = '', what = '', namespace = '', name] = words.split(' ');
  const [path = '', apiGroup = ''] = what.split('.');
  const [resource = '', subresource] = path.split('/');
  return { verb, apiGroup, resource, namespace, ...(subresource && { subresource }), ...(name && { name }) };
};

describe('who may do what', () => {
  test.each<[who: Subject, request: string, through: string | undefined]>([
    [web, 'list pods shop', 'reads'],
    [web, 'list pods test', undefined],
    [web, 'list pods', undefined],
    [web, 'delete pods shop', undefined],
    [web, 'get pods/log shop', 'reads'],
    [web, 'get pods/exec shop', undefined],
    [web, 'get configmaps shop settings', 'reads'],
    [web, 'get configmaps shop others', undefined],
    [web, 'list configmaps shop', undefined],
    [web, 'update deployments/scale.apps shop', 'reads'],
    [web, 'update deployments.apps shop', undefined],
    [account('shop', 'other'), 'list pods shop', undefined],
    [{ kind: 'Group', namespace: '', name: 'testers' }, 'list pods shop', 'reads'],
    [account('ops', 'any'), 'list nodes', 'operate'],
    [account('ops', 'any'), 'list pods ops', undefined],
    [ann, 'delete secrets test', 'admin'],
    [ann, 'delete secrets shop', undefined],
    [ann, 'list nodes', undefined],
  ])('%o: %s', (who, request, through) => {
    expect(allowing(grants, who, ask(request))?.binding.name).toBe(through);
  });

  test('what a missing role allows is not known', () => {
    expect(grants.filter(({ rules }) => rules === 'missing').map(({ binding }) => binding.name)).toEqual(['lost']);
  });

  test('an aggregating role that chooses none keeps its own rules', () => {
    const lonely = `{${api}, kind: ClusterRole, metadata: {name: sum}, rules: [{apiGroups: [""], resources: [pods], verbs: [list]}],
  aggregationRule: {clusterRoleSelectors: [{matchLabels: {of: nobody}}]}}
---
{${api}, kind: ClusterRoleBinding, metadata: {name: sums}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: sum},
  subjects: [{kind: User, name: ann, apiGroup: rbac.authorization.k8s.io}]}`;
    expect(allowing(grantsOf(membersOf(lonely)), ann, ask('list pods'))?.binding.name).toBe('sums');
  });
});
