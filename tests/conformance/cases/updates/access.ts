import type { Stored } from '../updates.ts';

const rbac = 'rbac.authorization.k8s.io';
const named = { metadata: { name: 'web' } };
const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
const subjects = [{ kind: 'User', apiGroup: rbac, name: 'anna' }];
const referring = (kind: string) => ({ apiGroup: rbac, kind, name: 'web' });
const ofBindings = [
  { 'roleRef.name': 'other' },
  { roleRef: undefined },
  { 'roleRef.apiGroup': '' },
  { subjects: [] },
  { subjects: [{ kind: 'User', apiGroup: rbac, name: 'ben' }] },
  { subjects: [{ kind: 'Robot', name: 'ben' }] },
];
const schema = {
  openAPIV3Schema: {
    type: 'object',
    properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } },
  },
};
const definition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'cups.shop.example' },
  spec: {
    group: 'shop.example',
    scope: 'Namespaced',
    names: { plural: 'cups', singular: 'cup', kind: 'Cup', listKind: 'CupList' },
    versions: [{ name: 'v1', served: true, storage: true, schema }],
  },
};
const webhook = {
  name: 'check.shop.example',
  clientConfig: { url: 'https://check.example' },
  admissionReviewVersions: ['v1'],
  sideEffects: 'None',
};

/** Who may do what; classes; definitions and webhooks. */
export const access: readonly Stored[] = [
  {
    object: { apiVersion: `${rbac}/v1`, kind: 'Role', ...named, rules },
    changes: [{ 'rules[0].verbs': ['list'] }, { 'rules[0].verbs': [] }, { rules: [] }],
  },
  {
    object: { apiVersion: `${rbac}/v1`, kind: 'ClusterRole', ...named, rules },
    changes: [
      { 'rules[0].verbs': ['list'] },
      { 'rules[0].verbs': [] },
      { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: 'b' } }] } },
    ],
  },
  {
    object: { apiVersion: `${rbac}/v1`, kind: 'RoleBinding', ...named, subjects, roleRef: referring('Role') },
    changes: [...ofBindings, { 'roleRef.kind': 'ClusterRole' }],
  },
  {
    object: {
      apiVersion: `${rbac}/v1`,
      kind: 'ClusterRoleBinding',
      ...named,
      subjects,
      roleRef: referring('ClusterRole'),
    },
    changes: [...ofBindings, { 'roleRef.kind': 'Role' }],
  },
  {
    object: {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      ...named,
      value: 100,
      preemptionPolicy: 'Never',
      description: 'a',
    },
    changes: [
      { value: 200 },
      { value: undefined },
      { preemptionPolicy: 'PreemptLowerPriority' },
      { preemptionPolicy: undefined },
      { preemptionPolicy: 'Sometimes' },
      { description: 'b' },
      { globalDefault: true },
      { value: 200, preemptionPolicy: 'PreemptLowerPriority' },
    ],
  },
  {
    object: { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', ...named, handler: 'runc' },
    changes: [
      { handler: 'gvisor' },
      { handler: undefined },
      { handler: 'A b' },
      { overhead: { podFixed: { cpu: '100m' } } },
      { scheduling: { nodeSelector: { zone: 'a' } } },
    ],
  },
  {
    object: {
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      ...named,
      spec: { holderIdentity: 'a', leaseDurationSeconds: 10 },
    },
    changes: [
      { 'spec.holderIdentity': 'b' },
      { 'spec.leaseDurationSeconds': 0 },
      { 'spec.holderIdentity': '' },
      { 'spec.leaseTransitions': -1 },
    ],
  },
  {
    object: definition,
    changes: [
      { 'spec.scope': 'Cluster' },
      { 'spec.names.kind': 'Mug', 'spec.names.listKind': 'MugList' },
      { 'spec.names.plural': 'mugs' },
      { 'spec.names.shortNames': ['cp'] },
      { 'spec.names.singular': 'mug' },
      { 'spec.names.categories': ['all'] },
      { 'spec.group': 'other.example' },
      { 'spec.versions[1]': { name: 'v2', served: true, storage: false, schema } },
      { 'spec.versions': [{ name: 'v2', served: true, storage: true, schema }] },
      { 'spec.versions[0].storage': false },
      { 'spec.versions[0].served': false },
      { 'spec.versions[0].schema': undefined },
      { 'spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.size': { type: 'string' } },
      { 'spec.preserveUnknownFields': true },
      { 'spec.conversion': { strategy: 'Webhook' } },
    ],
  },
  {
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      ...named,
      webhooks: [webhook],
    },
    changes: [
      { 'webhooks[0].name': 'short' },
      { 'webhooks[0].name': 'other.shop.example' },
      { 'webhooks[0].sideEffects': 'Some' },
      { 'webhooks[0].clientConfig.url': 'http://check.example' },
      { webhooks: [] },
    ],
  },
  {
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      ...named,
      webhooks: [webhook],
    },
    changes: [
      { 'webhooks[0].reinvocationPolicy': 'IfNeeded' },
      { 'webhooks[0].reinvocationPolicy': 'Never again' },
      { 'webhooks[0].timeoutSeconds': 31 },
    ],
  },
];
