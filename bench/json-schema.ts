import type { Facts, RecordedField, RecordedType } from '../scripts/schema/facts.ts';

/** JSON Schema, as far as it is used here. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Names the schema of a type. */
type Ref = (id: string) => JsonSchema;

/** Types that read their own JSON: what fits them, by their id. */
const ownForms: Readonly<Record<string, (ref: Ref) => JsonSchema>> = {
  'api/resource.Quantity': () => ({ type: ['string', 'number', 'null'] }),
  'util/intstr.IntOrString': () => ({ type: ['string', 'integer', 'null'] }),
  'meta/v1.Time': () => ({ type: ['string', 'null'], format: 'date-time' }),
  'meta/v1.MicroTime': () => ({ type: ['string', 'null'], format: 'date-time' }),
  'apiextensions/v1.JSONSchemaPropsOrArray': (ref) => orNull(ref(props), { type: 'array', items: ref(props) }),
  'apiextensions/v1.JSONSchemaPropsOrBool': (ref) => orNull(ref(props), { type: 'boolean' }),
  'apiextensions/v1.JSONSchemaPropsOrStringArray': (ref) =>
    orNull(ref(props), { type: 'array', items: { type: 'string' } }),
};
const props = 'apiextensions/v1.JSONSchemaProps';
const orNull = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: [...schemas, { type: 'null' }] });

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  byte: 'string',
  boolean: 'boolean',
  int32: 'integer',
  int64: 'integer',
  double: 'number',
};

/**
 * The schema of one recorded type, with nothing beyond its fields allowed. Null is taken everywhere, as the server does.
 * @param ref how other types are named
 */
export function schemaOfType(id: string, { required, fields }: RecordedType, ref: Ref): JsonSchema {
  const own = ownForms[id];
  if (own) return own(ref);
  // Raw extensions and free JSON.
  if (!fields) return {};
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, ofField(field, ref)]));
  return { type: ['object', 'null'], properties, additionalProperties: false, ...(required && { required }) };
}

/** The types that a type is made of, itself included. */
export function typesWithin(id: string, facts: Facts, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id) || !facts.types[id]) return found;
  found.add(id);
  if (ownForms[id] && id.startsWith('apiextensions/')) typesWithin(props, facts, found);
  for (const { type } of Object.values(facts.types[id].fields ?? {})) typesWithin(innermost(type), facts, found);
  return found;
}

function ofField({ type, enum: allowed }: RecordedField, ref: Ref): JsonSchema {
  return { ...ofType(type, ref), ...(allowed && { enum: [...allowed, null] }) };
}

function ofType(type: string, ref: Ref): JsonSchema {
  if (type.startsWith('[]')) return { type: ['array', 'null'], items: ofType(type.slice(2), ref) };
  if (type.startsWith('{}')) return { type: ['object', 'null'], additionalProperties: ofType(type.slice(2), ref) };
  const scalar = scalars[type];
  return scalar ? { type: [scalar, 'null'] } : ref(type);
}

const innermost = (type: string): string => type.replace(/^(?:\[\]|\{\})+/, '');
