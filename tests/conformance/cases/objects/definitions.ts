import type { Aimed, Body } from '../objects.ts';

const names = { plural: 'cups', kind: 'Cup' };
const metadata = { name: 'cups.shop.example' };
const plain = { type: 'object' };
const version = { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: plain } };

const definition = (spec: Body, more: Body = {}): Body => ({
  metadata: { ...metadata, ...more },
  spec: { group: 'shop.example', scope: 'Namespaced', names, versions: [version], ...spec },
});
const versioned = (more: Body): Body => definition({ versions: [{ ...version, ...more }] });
const rooted = (openAPIV3Schema: Body): Body => versioned({ schema: { openAPIV3Schema } });
/** A definition in which one property, `a`, has this schema. */
const having = (schema: Body): Body => rooted({ type: 'object', properties: { a: schema } });
/** The same in two versions that differ, so that the server judges each of them. */
const twice = (schema: Body): Body =>
  definition({
    versions: [
      { ...version, schema: { openAPIV3Schema: { type: 'object', properties: { a: schema } } } },
      { ...version, name: 'v2', storage: false },
    ],
  });

const webhook = (client: Body, versions: readonly string[] = ['v1']): Body =>
  definition({
    conversion: { strategy: 'Webhook', webhook: { conversionReviewVersions: versions, clientConfig: client } },
  });
const service = { name: 'a', namespace: 'b', path: '/c' };

const string = { type: 'string' };
const selectable = (...paths: readonly string[]): Body =>
  versioned({
    schema: {
      openAPIV3Schema: {
        type: 'object',
        properties: {
          metadata: { ...plain, properties: { name: string } },
          spec: {
            type: 'object',
            properties: {
              ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`s${index}`, string])),
              n: { type: 'number' },
              i: { type: 'integer' },
              b: { type: 'boolean' },
              l: { type: 'array', items: string },
              o: plain,
              m: { ...plain, additionalProperties: true },
              t: { ...plain, additionalProperties: string },
              either: { 'x-kubernetes-int-or-string': true },
            },
          },
        },
      },
    },
    selectableFields: paths.map((jsonPath) => ({ jsonPath })),
  });

const wholes: readonly Body[] = [
  ...['', 'a\tb', 'é', 'a'.repeat(257), 'a'.repeat(256)].map((deprecationWarning) =>
    versioned({ deprecated: true, deprecationWarning }),
  ),
  versioned({ deprecationWarning: 'a' }),
  definition({ preserveUnknownFields: true }),
  definition({ preserveUnknownFields: false }),
  definition({ names: { ...names, listKind: 'Cup' } }),
  definition({ names: { ...names, singular: 'Cup', shortNames: ['C'], categories: ['a b'] } }),
  definition({ scope: 'Nowhere' }),
  definition({ scope: '' }),
  definition({ conversion: { strategy: '' } }),
  definition({ conversion: { strategy: 'x' } }),
  definition({ conversion: { strategy: 'None', webhook: { conversionReviewVersions: ['v1'] } } }),
  webhook({ service }),
  webhook({ service: { ...service, port: 0 } }),
  webhook({ service, caBundle: 'eA==' }),
  webhook({ url: 'https://a.io', caBundle: 'eA==' }),
  webhook({ url: 'http://a.io' }),
  webhook({ url: 'https://a:b@c.io/d?e=f#g' }),
  webhook({}),
  webhook({ url: 'https://a.io', service }),
  webhook({ url: 'https://a.io' }, ['v2', 'V2', 'v2']),
  webhook({ url: 'https://a.io' }, []),
  selectable('.spec.s0', '.spec.s0'),
  selectable('.metadata.name'),
  selectable('.spec.m.x', '.spec.t.x', '.spec.t.x.y'),
  selectable('.spec.n', '.spec.l', '.spec.o', '.spec.either', '.spec.none'),
  selectable('.spec.i', '.spec.b', 'spec.s0', '', '.spec.l[0]', '.spec'),
  selectable(...Array.from({ length: 8 }, (_, index) => `.spec.s${index}`)),
  selectable(...Array.from({ length: 9 }, (_, index) => `.spec.s${index}`)),
  versioned({ selectableFields: [{ jsonPath: '.spec.a' }], schema: undefined }),
  ...['', '.', '.spec', '.spec.', '.spec.replicas', '.status.replicas', 'spec.a', '.spec.a[0]', '.spec.a.b.'].flatMap(
    (path) => [
      versioned({ subresources: { scale: { specReplicasPath: path, statusReplicasPath: '.status.b' } } }),
      versioned({ subresources: { scale: { specReplicasPath: '.spec.a', statusReplicasPath: path } } }),
      versioned({
        subresources: {
          scale: { specReplicasPath: '.spec.a', statusReplicasPath: '.status.b', labelSelectorPath: path },
        },
      }),
    ],
  ),
  ...['k8s.io', 'a.k8s.io', 'a.kubernetes.io', 'xk8s.io', 'k8s.io.x'].flatMap((group) =>
    [undefined, '', 'unapproved', 'unapproved, why', 'https://a.io/1', '//a.io', 'a', 'a:b', 'http://'].map(
      (approved) => ({
        ...definition({ group }),
        metadata: {
          name: `cups.${group}`,
          ...(approved !== undefined && { annotations: { 'api-approved.kubernetes.io': approved } }),
        },
      }),
    ),
  ),
  versioned({
    additionalPrinterColumns: [
      { name: '', type: 'x', jsonPath: 'a' },
      { name: 'a', type: 'integer', format: 'x', jsonPath: '.spec.a', priority: -1 },
      { name: 'b', type: 'string', format: 'date', jsonPath: '.spec["a"]' },
    ],
  }),
];

const roots: readonly Body[] = [
  { ...plain, nullable: true },
  { ...plain, additionalProperties: string },
  { ...plain, additionalProperties: true },
  { ...plain, additionalProperties: false },
  { ...plain, 'x-kubernetes-preserve-unknown-fields': true },
  { ...plain, 'x-kubernetes-embedded-resource': true },
  { ...plain, required: ['spec'], 'x-kubernetes-list-type': 'map' },
  { type: 'array', items: string },
  {},
  ...[
    { apiVersion: string, kind: string, metadata: plain },
    { apiVersion: { type: 'integer' }, kind: {}, metadata: string },
    { metadata: { ...plain, properties: { name: { ...string, maxLength: 5 } } } },
    { metadata: { ...plain, properties: { name: string, generateName: string } } },
    { metadata: { ...plain, properties: { name: string, labels: plain } } },
    { metadata: { ...plain, description: 'a' } },
    { metadata: { ...plain, default: { name: 'a' } } },
    { metadata: { ...plain, properties: { name: { ...string, default: 'a' } } } },
    { metadata: { ...plain, maxProperties: 3 } },
    { metadata: { ...plain, additionalProperties: { ...string, default: 'a' } } },
    { metadata: { ...plain, properties: { name: { ...plain, 'x-kubernetes-embedded-resource': true } } } },
    { spec: plain, status: plain },
  ].map((properties) => ({ ...plain, properties })),
];

const embedded = { 'x-kubernetes-embedded-resource': true };
const preserved = { 'x-kubernetes-preserve-unknown-fields': true };
const either = { 'x-kubernetes-int-or-string': true };
const choice = [{ type: 'integer' }, { type: 'string' }];
const listed = (items: unknown, more: Body = {}): Body => ({
  type: 'array',
  'x-kubernetes-list-type': 'set',
  items,
  ...more,
});
const keyed = (properties: Body, keys: unknown, more: Body = {}): Body => ({
  type: 'array',
  'x-kubernetes-list-type': 'map',
  ...(keys !== undefined && { 'x-kubernetes-list-map-keys': keys }),
  items: { type: 'object', properties, ...more },
});

const parts: readonly Body[] = [
  embedded,
  { ...embedded, ...plain },
  { ...embedded, ...string },
  { ...embedded, ...plain, ...preserved },
  { ...embedded, ...plain, additionalProperties: string },
  { ...embedded, ...either },
  { ...embedded, ...plain, properties: { spec: plain } },
  { ...embedded, ...plain, properties: { apiVersion: { type: 'integer' }, kind: {}, metadata: string } },
  { ...embedded, ...plain, properties: { metadata: { ...plain, properties: { labels: plain } } } },
  { ...embedded, ...plain, properties: { metadata: { ...plain, ...embedded, ...preserved } } },
  { ...embedded, ...plain, properties: { metadata: { ...plain, default: { name: 'a' } } } },
  { ...embedded, ...plain, properties: { metadata: { ...plain, additionalProperties: { ...string, default: 'a' } } } },
  { ...embedded, ...plain, ...preserved, default: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'A' } } },
  { ...plain, properties: { metadata: string, kind: { type: 'integer' } } },
  either,
  { ...either, ...preserved },
  { ...either, type: 'integer' },
  { ...either, anyOf: choice },
  { ...either, allOf: [{ anyOf: choice }] },
  { ...either, allOf: [{ anyOf: choice }, { pattern: 'a' }] },
  { ...either, anyOf: [...choice].reverse() },
  { ...either, anyOf: [{ type: 'integer' }, { type: 'string', minLength: 1 }] },
  { ...string, anyOf: choice },
  preserved,
  { ...preserved, ...string },
  { 'x-kubernetes-preserve-unknown-fields': false, ...plain },
  {},
  { type: 'null' },
  { type: 'file' },
  { type: 'array' },
  { type: 'array', items: [string, string] },
  { type: 'array', items: { type: 'array', items: {} } },
  { ...string, items: string },
  { ...plain, properties: { b: string }, additionalProperties: string },
  { ...plain, properties: { b: string }, additionalProperties: false },
  { ...plain, additionalProperties: { type: 'x' } },
  { ...plain, uniqueItems: true },
  { type: 'array', items: string, uniqueItems: true },
  ...['id', '$ref', '$schema'].map((name) => ({ ...string, [name]: 'a' })),
  ...['patternProperties', 'definitions'].map((name) => ({ ...plain, [name]: { a: string } })),
  { ...plain, dependencies: { a: ['b'] } },
  { ...plain, dependencies: { a: string } },
  { type: 'array', items: string, additionalItems: true },
  { type: 'array', items: string, additionalItems: string },
  ...['allOf', 'anyOf', 'oneOf'].flatMap((name) => [
    { ...plain, [name]: [{ properties: { b: { minLength: 1 } } }] },
    { ...plain, properties: { b: string }, [name]: [{ properties: { b: { minLength: 1 } }, required: ['b'] }] },
    { ...plain, properties: { b: string }, [name]: [{ properties: { b: string } }] },
    { ...plain, additionalProperties: string, [name]: [{ properties: { b: { minLength: 1 } } }] },
    { ...plain, additionalProperties: string, [name]: [{ additionalProperties: { minLength: 1 } }] },
    {
      ...plain,
      additionalProperties: string,
      [name]: [{ additionalProperties: true }, { additionalProperties: false }],
    },
    { ...plain, [name]: [{ properties: { metadata: { minProperties: 1 } } }] },
    { type: 'array', items: string, [name]: [{ items: { minLength: 1 } }] },
    { type: 'array', items: string, [name]: [{ items: [{ minLength: 1 }] }] },
    { ...string, [name]: [{ items: { minLength: 1 } }] },
    { ...string, [name]: [{ ...embedded, ...either, ...preserved, nullable: true }] },
    { ...string, [name]: [{ default: 'a', title: 'b', description: 'c' }] },
    { ...string, [name]: [{ [name]: [{ [name]: [{ type: 'string' }] }] }] },
    { ...string, [name]: [{ 'x-kubernetes-list-type': 'set', 'x-kubernetes-map-type': 'atomic' }] },
    { ...string, [name]: [{ 'x-kubernetes-validations': [{ rule: 'true' }] }] },
  ]),
  { ...plain, not: { properties: { b: {} } } },
  { ...plain, properties: { b: string }, not: { properties: { b: { enum: ['a'] } }, not: { required: ['b'] } } },
  { ...string, not: { type: 'string' } },
  ...['atomic', 'granular', 'x', ''].map((type) => ({ ...plain, 'x-kubernetes-map-type': type })),
  { ...string, 'x-kubernetes-map-type': 'atomic' },
  ...['atomic', 'set', 'map', 'x', ''].map((type) => ({
    type: 'array',
    items: string,
    'x-kubernetes-list-type': type,
  })),
  { ...string, 'x-kubernetes-list-type': 'atomic' },
  listed({ type: 'array', items: string }),
  listed({ type: 'array', items: string, 'x-kubernetes-list-type': 'set' }),
  listed(plain),
  listed({ ...plain, 'x-kubernetes-map-type': 'atomic' }),
  listed({ ...string, nullable: true }),
  listed(string, { default: ['a', 'a'] }),
  listed(undefined),
  keyed({ b: string }, ['b']),
  keyed({ b: string }, ['b'], { required: ['b'] }),
  keyed({ b: { ...string, default: 'c' } }, ['b']),
  keyed({ b: string }, ['b', 'b'], { required: ['b'] }),
  keyed({ b: string }, ['c'], { required: ['c'] }),
  keyed({ b: string }, [], {}),
  keyed({ b: string }, undefined, {}),
  keyed({ b: plain }, ['b'], { required: ['b'] }),
  keyed({ b: { type: 'array', items: string } }, ['b'], { required: ['b'] }),
  keyed({ b: { ...string, nullable: true } }, ['b'], { required: ['b'] }),
  keyed({ b: string }, ['b'], { required: ['b'], nullable: true }),
  keyed({ b: string }, ['b'], { type: 'string' }),
  { type: 'array', 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['b'] },
  { type: 'array', items: string, 'x-kubernetes-list-map-keys': ['b'] },
  ...[
    { rule: '' },
    { rule: ' ' },
    { rule: 'true', message: ' ' },
    { rule: 'true', message: 'a\nb' },
    { rule: 'true ||\nfalse' },
    { rule: 'true', messageExpression: ' ' },
    { rule: 'true', fieldPath: ' ' },
    { rule: 'true', fieldPath: '.a\n.b' },
    { rule: 'true', fieldPath: '.none' },
    { rule: 'true', reason: 'x' },
  ].map((rule) => ({ ...plain, properties: { b: string }, 'x-kubernetes-validations': [rule] })),
  ...['(', '(?=a)', '\\d+', '^[a-z]+$', '\\1', '(?i)a', '\\pL', '[[:alpha:]]'].map((pattern) => ({
    ...string,
    pattern,
  })),
  ...['date', 'int32', 'x', ''].map((format) => ({ ...string, format })),
  { ...string, externalDocs: { url: 'a', description: 'b' }, example: 'c', default: 'd' },
];

/** What several forms say of the root is compared with the root; what they say of a property is not. */
const forms: readonly Body[] = ['allOf', 'anyOf', 'oneOf'].flatMap((name) => [
  { [name]: [{ properties: { b: { minLength: 1 } } }] },
  { properties: { b: string }, [name]: [{ properties: { b: { minLength: 1 } } }] },
  { properties: { b: plain }, [name]: [{ properties: { b: { properties: { c: { enum: ['x'] } } } } }] },
  {
    properties: { b: { ...plain, additionalProperties: string } },
    [name]: [{ properties: { b: { properties: { c: {} } } } }],
  },
  { properties: { b: listed(string) }, [name]: [{ properties: { b: { items: { minLength: 1 } } } }] },
  { properties: { b: string }, [name]: [{ properties: { b: { items: { minLength: 1 } } } }] },
  { properties: { b: string }, [name]: [{ [name]: [{ properties: { c: {} } }], not: { properties: { d: {} } } }] },
  { [name]: [{ required: ['spec'] }, { properties: { metadata: {} } }] },
]);

/** Definitions: their names and versions, the shape of their schemas. */
export const definitions: readonly Aimed[] = [
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    bodies: [
      ...wholes,
      ...roots.map(rooted),
      ...forms.map((each) => rooted({ ...plain, ...each })),
      ...parts.map(having),
      ...['k8s-short-name', 'k8s-long-name', 'k8s-x'].map((format) => having({ type: 'string', format })),
      ...parts.slice(0, 12).map(twice),
    ],
  },
];
