import type { Aimed, Body } from '../objects.ts';

const group = 'rbac.authorization.k8s.io';
const apiVersion = `${group}/v1`;

const rules: readonly Body[] = [
  {},
  { verbs: ['get'] },
  { verbs: ['get'], nonResourceURLs: ['/a', '/b'] },
  { nonResourceURLs: ['/a'], resourceNames: ['x'] },
  { verbs: [], nonResourceURLs: ['/a'], apiGroups: [''], resources: ['x'] },
  { apiGroups: [], resources: [], nonResourceURLs: [] },
];

const aggregations: readonly Body[] = [
  {},
  { clusterRoleSelectors: [] },
  { clusterRoleSelectors: [{}] },
  {
    clusterRoleSelectors: [
      { matchLabels: { 'a b': 'c d' } },
      { matchExpressions: [{ key: 'a', operator: 'In' }] },
      { matchExpressions: [{ key: 'a', operator: 'In', values: ['x y'] }] },
      { matchExpressions: [{ key: '', operator: 'Exists', values: ['x'] }] },
      { matchExpressions: [{ key: 'a', operator: 'Exists' }] },
    ],
  },
];

const references: readonly Body[] = [
  { kind: 'ClusterRole', name: 'a', apiGroup: group },
  { kind: 'Role', name: '..' },
  {},
  { apiGroup: 'x', kind: 'x', name: 'a/%b' },
];

const subjects: readonly Body[] = [
  {},
  { kind: 'User' },
  { kind: 'User', name: 'a', apiGroup: 'x' },
  { kind: 'Group', name: 'a', apiGroup: '' },
  { kind: 'ServiceAccount', name: 'A_' },
  { kind: 'ServiceAccount', name: 'a', apiGroup: 'x', namespace: 'X_' },
  { kind: 'ServiceAccount', name: 'a', namespace: 'b' },
  { kind: 'user', name: 'a' },
];

const bindings = references.flatMap((roleRef) =>
  subjects.map((subject) => ({ roleRef, subjects: [subject, subject] })),
);

/** Roles, what they grant, and to whom. */
export const rbac: readonly Aimed[] = [
  { apiVersion, kind: 'Role', bodies: rules.map((rule) => ({ rules: [rule, rule] })) },
  {
    apiVersion,
    kind: 'ClusterRole',
    bodies: [
      ...rules.map((rule) => ({ rules: [rule] })),
      ...aggregations.map((aggregationRule) => ({ aggregationRule })),
    ],
  },
  { apiVersion, kind: 'RoleBinding', bodies: bindings },
  { apiVersion, kind: 'ClusterRoleBinding', bodies: bindings },
];
