import type { Aimed, Body } from '../objects.ts';

const rule = { operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] };
const hook = {
  name: 'a.shop.example',
  admissionReviewVersions: ['v1'],
  sideEffects: 'None',
  clientConfig: { url: 'https://a.io' },
  rules: [rule],
};
const hooked = (...hooks: readonly Body[]): Body => ({ webhooks: hooks.map((each) => ({ ...hook, ...each })) });
const ruled = (more: Body): Body => hooked({ rules: [{ ...rule, ...more }] });
const client = (clientConfig: Body): Body => hooked({ clientConfig });
const service = { name: 'a', namespace: 'b' };

const resources: readonly (readonly string[])[] = [
  ['*', 'pods'],
  ['*', 'pods/status'],
  ['*/*', 'pods'],
  ['*/*', '*'],
  ['*/status', 'pods/status'],
  ['pods/*', 'pods/status'],
  ['pods/*', 'services/status'],
  ['*', '*/status'],
  ['', 'pods/'],
  ['pods', 'pods'],
  [],
];

const configurations: readonly Body[] = [
  ...['x.static.k8s.io', 'static.k8s.io', 'x'].map((name) => ({ metadata: { name }, ...hooked({}) })),
  ...resources.map((each) => ruled({ resources: each })),
  ruled({ operations: ['*', 'CREATE'] }),
  ruled({ operations: ['create', ''] }),
  ruled({ apiGroups: ['*', 'apps'] }),
  ruled({ apiVersions: ['*', 'v1'] }),
  ruled({ apiVersions: [''], apiGroups: [] }),
  ...['*', 'Namespaced', 'x', ''].map((scope) => ruled({ scope })),
  ruled({ apiGroups: ['admissionregistration.k8s.io'], resources: ['validatingwebhookconfigurations'] }),
  ruled({ apiGroups: ['admissionregistration.k8s.io', '*'], resources: ['*', 'mutatingadmissionpolicies/x'] }),
  ruled({ apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'] }),
  client({}),
  client({ url: 'https://a.io', service }),
  ...[
    'http://a.io',
    'https://',
    'https://a:b@c.io',
    'https://a.io/b?c=d',
    'https://a.io/b#c',
    'a',
    '',
    'https://a b',
  ].map((url) => client({ url })),
  ...[
    { port: 0 },
    { port: 65_536 },
    { path: 'a' },
    { path: '/a//b' },
    { path: '/a/../b' },
    { path: '/A' },
    { name: '' },
  ].map((more) => client({ service: { ...service, ...more } })),
  client({ url: 'https://a.io', caBundle: 'eA==' }),
  hooked({ admissionReviewVersions: [] }),
  hooked({ admissionReviewVersions: ['v2', 'v2', 'V!'] }),
  hooked({ admissionReviewVersions: ['v2', 'v1beta1'] }),
  ...['Some', 'Unknown', 'NoneOnDryRun', 'x', ''].map((sideEffects) => hooked({ sideEffects })),
  ...['Ignore', 'x', ''].map((failurePolicy) => hooked({ failurePolicy })),
  ...['Exact', 'x', ''].map((matchPolicy) => hooked({ matchPolicy })),
  ...[0, 1, 30, 31].map((timeoutSeconds) => hooked({ timeoutSeconds })),
  hooked({}, {}),
  hooked({ name: 'a' }, { name: 'a.b' }, { name: 'A.b.c' }),
  hooked({ namespaceSelector: { matchExpressions: [{ key: 'a', operator: 'x' }] } }),
  hooked({ objectSelector: { matchLabels: { 'a b': 'c d' } } }),
  hooked({ matchConditions: [{ name: '', expression: 'true' }] }),
  hooked({ matchConditions: [{ name: 'a', expression: '' }] }),
  hooked({ matchConditions: [{ name: 'a b', expression: ' ' }] }),
  hooked({ matchConditions: Array.from({ length: 65 }, (_, index) => ({ name: `c${index}`, expression: '' })) }),
  { webhooks: [{}] },
  {},
];

/** Webhooks that the server asks: where they are, and for what. */
export const webhooks: readonly Aimed[] = ['Validating', 'Mutating'].map((sort) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: `${sort}WebhookConfiguration`,
  bodies: [
    ...configurations,
    ...(sort === 'Mutating'
      ? ['Never', 'IfNeeded', 'x', ''].map((policy) => hooked({ reinvocationPolicy: policy }))
      : []),
  ],
}));
