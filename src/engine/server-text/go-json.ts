import { canonicalQuantity } from '../model/canonical-quantity.ts';
import type { Json } from '../yaml/to-json.ts';
import { behindPointers, goType, type GoField, type GoStruct, type GoType, type GoTypes } from './shapes.ts';

type JsonObject = { readonly [key: string]: Json };

/**
 * A value as the server prints it inside a message, as in `Invalid value: {"matchLabels":{"app":"web"}}`: the JSON that
 * Go's `encoding/json` writes of the struct that validation sees. Field names are those of Go where the struct has no
 * others; what is absent stands there as its zero where Go does not leave it out.
 *
 * With `served` on both sides it is the object as the server answers it, key order and empty structs included.
 *
 * @param value in the form of the manifest, after defaults; `undefined` and `null` are Go's zero
 * @param types the type that the value has in the manifest, and the one that is printed
 */
export function goJson(value: Json | undefined, types: GoTypes): string {
  const { served, internal } = types;
  if (internal.is === 'pointer') {
    return isNothing(value) ? 'null' : goJson(value, { served: behindPointers(served), internal: internal.of });
  }
  const from = behindPointers(served);
  switch (internal.is) {
    case 'string':
      return quote(typeof value === 'string' ? value : '');
    case 'bool':
      return String(value === true);
    case 'number':
      return typeof value === 'number' || typeof value === 'string' ? String(value) : '0';
    case 'bytes':
      return typeof value === 'string' ? quote(value) : 'null';
    case 'any':
      return plainJson(value ?? null);
    case 'itself':
      return writtenByItself(internal.id, value);
    case 'list':
      return isList(value) ? listJson(value, from, internal.of) : 'null';
    case 'map':
      return isObject(value) ? mapJson(value, from, internal.of) : 'null';
    case 'struct':
      return from.is === 'itself' ? schemaOrJson(value, internal) : structJson(value, from, internal);
  }
}

function listJson(items: readonly Json[], from: GoType, to: GoType): string {
  const served = from.is === 'list' ? from.of : to;
  return `[${items.map((item) => goJson(item, { served, internal: to })).join(',')}]`;
}

function mapJson(object: JsonObject, from: GoType, to: GoType): string {
  const served = from.is === 'map' ? from.of : to;
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${quote(key)}:${goJson(one, { served, internal: to })}`).join(',')}}`;
}

function structJson(value: Json | undefined, from: GoType, to: GoStruct): string {
  const entries = to.fields.flatMap((field) => {
    const found = from.is === 'struct' ? findField(value, from, field) : undefined;
    if (isLeftOut(field, found?.value)) return [];
    return [
      `${quote(field.json)}:${goJson(found?.value, { served: found?.type ?? field.type, internal: field.type })}`,
    ];
  });
  return `{${entries.join(',')}}`;
}

type Found = { readonly value: Json | undefined; readonly type: GoType };

/** What the manifest has for a field: under its own name, or in the field for the struct that embeds it elsewhere. */
function findField(value: Json | undefined, { fields }: GoStruct, { go, embedded }: GoField): Found | undefined {
  const own = fields.find((one) => one.go === go);
  if (own) return { value: valueOf(value, own), type: own.type };
  const outer = embedded && fields.find((one) => one.go === embedded.go);
  if (outer?.type.is !== 'struct') return undefined;
  const inner = outer.type.fields.find((one) => one.go === go);
  return inner && { value: valueOf(valueOf(value, outer), inner), type: inner.type };
}

function valueOf(object: Json | undefined, { json }: GoField): Json | undefined {
  return isObject(object) && Object.hasOwn(object, json) ? object[json] : undefined;
}

/** `omitempty` leaves out zero scalars, nil pointers and what has no items, but no struct; `omitzero` also a struct. */
function isLeftOut({ omit, type }: GoField, value: Json | undefined): boolean {
  if (!omit) return false;
  switch (type.is) {
    case 'struct':
      return omit === 'zero' && isZero(value, type);
    case 'itself':
      return omit === 'zero' && isNothing(value);
    case 'pointer':
    case 'any':
      return isNothing(value);
    case 'list':
    case 'map':
    case 'bytes':
      return isNothing(value) || (omit === 'empty' && sizeOf(value) === 0);
    default:
      return isZero(value, type);
  }
}

function isZero(value: Json | undefined, type: GoType): boolean {
  if (isNothing(value)) return true;
  if (type.is === 'struct' && isObject(value)) {
    return type.fields.every((field) => isZero(value[field.json], field.type));
  }
  return (type.is === 'string' || type.is === 'bool' || type.is === 'number') && (value === '' || !value);
}

function sizeOf(value: Json): number {
  return typeof value === 'string' || isList(value) ? value.length : isObject(value) ? Object.keys(value).length : 1;
}

/** One row for each type with a `MarshalJSON` of its own; the others print the JSON that they were read from. */
const writers: Readonly<Record<string, (value: Json | undefined) => string>> = {
  'api/resource.Quantity': quantityJson,
  'util/intstr.IntOrString': (value) => plainJson(value ?? 0),
  'meta/v1.Time': (value) => (typeof value === 'string' ? quote(value) : 'null'),
  'meta/v1.MicroTime': (value) => (typeof value === 'string' ? quote(value) : 'null'),
};

function quantityJson(value: Json | undefined): string {
  if (typeof value !== 'string' && typeof value !== 'number') return quote('0');
  return quote(canonicalQuantity(String(value)) ?? String(value));
}

function writtenByItself(id: string, value: Json | undefined): string {
  return (writers[id] ?? ((any) => plainJson(any ?? null)))(value);
}

/**
 * A schema, a truth value, a list of schemas or of names: one JSON value in a manifest, a struct for validation.
 * Source: `JSONSchemaPropsOrBool` and its like in `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions`.
 */
function schemaOrJson(value: Json | undefined, to: GoStruct): string {
  const served: GoType = goType('apiextensions/v1.JSONSchemaProps') ?? { is: 'any' };
  const entries = to.fields.map(({ go, type }) => {
    const isSchema = go === 'Schema';
    const part = go === 'Allows' ? value !== false : isSchema === isObject(value) ? value : undefined;
    return `${quote(go)}:${goJson(part, { served: go === 'JSONSchemas' ? { is: 'list', of: served } : served, internal: type })}`;
  });
  return `{${entries.join(',')}}`;
}

/** Any JSON as Go writes it: keys sorted, nothing between them. */
function plainJson(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (isList(value)) return `[${value.map(plainJson).join(',')}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${quote(key)}:${plainJson(one)}`).join(',')}}`;
}

/** A JSON string as Go writes it: also `<`, `>`, `&` and the two line separators are escaped. */
function quote(text: string): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, escape);
}

function isNothing(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
