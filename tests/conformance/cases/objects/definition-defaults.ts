import type { Aimed, Body } from '../objects.ts';

const plain = { type: 'object' };
const string = { type: 'string' };
const embedded = { 'x-kubernetes-embedded-resource': true };
const preserved = { 'x-kubernetes-preserve-unknown-fields': true };
const either = { 'x-kubernetes-int-or-string': true };

/** A definition with this schema. */
const rooted = (openAPIV3Schema: Body): Body => ({
  metadata: { name: 'cups.shop.example' },
  spec: {
    group: 'shop.example',
    scope: 'Namespaced',
    names: { plural: 'cups', kind: 'Cup' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }],
  },
});
/** The same in which one property, `a`, has it. */
const having = (schema: Body): Body => rooted({ type: 'object', properties: { a: schema } });

const listed = (items: unknown): Body => ({ type: 'array', 'x-kubernetes-list-type': 'set', items });
const keyed = (properties: Body, keys: readonly string[]): Body => ({
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': keys,
  items: { type: 'object', properties, required: keys },
});

/** Schemas, each with a default. */
const written: readonly (readonly [Body, unknown])[] = [
  [string, 1],
  [string, 'a'],
  [string, null],
  [{ ...string, nullable: true }, null],
  [{ ...string, enum: ['a', 'b'] }, 'c'],
  [{ ...string, minLength: 2, maxLength: 1, pattern: '^b' }, 'a'],
  [{ ...string, format: 'date' }, 'a'],
  [{ ...string, format: 'date-time' }, '2026-01-01T00:00:00Z'],
  [{ ...string, format: 'ipv4' }, 'a'],
  [{ type: 'integer', minimum: 2, maximum: 3 }, 5],
  [{ type: 'integer', exclusiveMinimum: true, minimum: 5 }, 5],
  [{ type: 'integer', multipleOf: 2 }, 5],
  [{ type: 'integer' }, 1.5],
  [{ type: 'integer' }, 2.0],
  [{ type: 'integer', format: 'int32' }, 3_000_000_000],
  [{ type: 'number' }, '1'],
  [{ type: 'boolean' }, 'true'],
  [either, 1.5],
  [either, '5%'],
  [{ ...plain, properties: { b: string } }, { c: 1 }],
  [{ ...plain, properties: { b: string }, required: ['b'] }, {}],
  [{ ...plain, properties: { b: string }, ...preserved }, { c: 1 }],
  [{ ...plain, additionalProperties: { type: 'integer' } }, { c: 'x' }],
  [{ ...plain, additionalProperties: { type: 'integer', nullable: true, default: 3 } }, { c: null }],
  [{ ...plain, minProperties: 1 }, {}],
  [{ ...plain, properties: { b: { ...string, default: 'x' } }, required: ['b'] }, {}],
  [{ type: 'array', items: string }, ['a', 1]],
  [{ type: 'array', items: string, minItems: 1 }, []],
  [listed(string), ['a', 'a']],
  [keyed({ b: string }, ['b']), [{ b: 'x' }, { b: 'x' }]],
  [{ ...string, anyOf: [{ minLength: 2 }, { pattern: '^b' }] }, 'a'],
  [{ ...string, oneOf: [{ minLength: 1 }, { pattern: '^a' }] }, 'a'],
  [{ ...string, not: { enum: ['a'] } }, 'a'],
  [{ ...string, allOf: [{ minLength: 2 }, { pattern: '^b' }] }, 'a'],
  [{ ...plain, properties: { b: { ...plain, properties: { c: { ...string, default: 1 } } } } }, { b: { d: 1 } }],
];

const object = { ...embedded, ...plain, ...preserved };

const inObjects: readonly Body[] = [
  {},
  { apiVersion: 'v1', kind: 'Pod' },
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'A' } },
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a/b', labels: { 'a b': 'c d' } } },
  { apiVersion: 'a/b/c', kind: 'P_' },
  { apiVersion: '', kind: '' },
];

const nested = { ...plain, properties: { c: { ...string, default: 1 } }, default: { d: 1 } };

/** Defaults that the schema in which they stand refuses. */
export const definitionDefaults: readonly Aimed[] = [
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    bodies: [
      ...written.map(([schema, value]) => having({ ...schema, default: value })),
      ...written.map(([schema, value]) => having({ ...plain, properties: { b: { ...schema, default: value } } })),
      ...written.slice(0, 12).map(([schema, value]) => having({ type: 'array', items: { ...schema, default: value } })),
      ...inObjects.map((value) => having({ ...object, default: value })),
      rooted({ ...plain, default: { spec: {} } }),
      having(nested),
      having({ ...plain, properties: { b: nested }, default: { b: { e: [1] } } }),
      having({ type: 'array', items: { ...plain, properties: { b: string } }, default: [{ b: 1, c: 2 }] }),
      having({ ...string, default: 'a', enum: ['b'], maxLength: 0, pattern: '(' }),
      ...[{}, 5, 'x y'].map((value) => rooted({ ...plain, properties: { kind: { ...string, default: value } } })),
    ],
  },
];
