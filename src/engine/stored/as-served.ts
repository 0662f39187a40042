import type { Span } from '../../text/span.ts';
import { fromJson } from '../defaults/draft.ts';
import { isZeroValue } from '../model/zero.ts';
import { behindPointers, goType, type GoField, type GoStruct, type GoType } from '../server-text/shapes.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, type Entry, type Value } from '../yaml/value.ts';
import { rewritten } from './rewritten.ts';

/** What decides how an object is written: protobuf knows no difference between an empty list and none. */
export type Form = { readonly kubernetes: KubernetesVersion; readonly storedAs: 'protobuf' | 'json' };

/**
 * A value as the server writes it when it answers: each struct with its fields in Go's order, zeros where Go does not leave
 * them out, quantities and times in their canonical text. What was written keeps its place and its mark.
 * It recurses as deep as the value is, and into empty structs.
 *
 * @param value with its defaults; `undefined` is Go's zero
 * @param type the type that is served
 * @param at where to show what is added
 */
export function asServed(value: Value | undefined, type: GoType, at: Span, form: Form): Value {
  const written = value?.kind === 'null' ? undefined : value;
  switch (type.is) {
    case 'pointer':
      return written ? asServed(written, type.of, at, form) : fromJson(null, at);
    case 'list':
      if (written?.kind !== 'list' || (isZeroValue(written) && form.storedAs === 'protobuf')) return fromJson(null, at);
      return { ...written, items: written.items.map((item) => asServed(item, type.of, item.at, form)) };
    case 'map':
      if (written?.kind !== 'map' || (written.entries.size === 0 && form.storedAs === 'protobuf'))
        return fromJson(null, at);
      return { ...written, entries: mapped(written.entries, (one) => asServed(one, type.of, one.at, form)) };
    case 'struct':
      return structAsServed(written, type, at, form);
    case 'itself':
      return schemaUnions.has(type.id) && written ? schemaOr(written, form) : rewritten(type.id, written, at);
    case 'any':
      return value ?? fromJson(null, at);
    case 'string':
    case 'bool':
    case 'number':
    case 'bytes':
      return rewritten(type.is, written, at);
  }
}

function structAsServed(value: Value | undefined, struct: GoStruct, at: Span, form: Form): Value {
  const place = value?.at ?? at;
  const entries = new Map<string, Entry>();
  for (const field of struct.fields) {
    const written = value?.kind === 'map' ? value.entries.get(field.json) : undefined;
    if (isLeftOut(field, written?.value)) continue;
    const served = asServed(written?.value, field.type, place, form);
    entries.set(field.json, { key: field.json, keyAt: written?.keyAt ?? place, value: served });
  }
  const from = value ? value.from : 'default';
  return { kind: 'map', at: place, entries, ...(from && { from }) };
}

/** `omitempty` leaves out zero scalars, nil pointers and what has no items, but no struct; `omitzero` also a struct. */
function isLeftOut({ omit, type }: GoField, value: Value | undefined): boolean {
  if (!omit) return false;
  const isNothing = value === undefined || value.kind === 'null';
  switch (type.is) {
    case 'struct':
      return omit === 'zero' && isZeroOf(type, value);
    case 'itself':
      return omit === 'zero' && isNothing;
    case 'pointer':
    case 'any':
      return isNothing;
    case 'map':
      return isNothing || (omit === 'empty' && value.kind === 'map' && value.entries.size === 0);
    case 'list':
      return isNothing || (omit === 'empty' && isZeroValue(value));
    default:
      return isZeroValue(value);
  }
}

function isZeroOf(type: GoType, value: Value | undefined): boolean {
  if (type.is !== 'struct') return type.is === 'pointer' ? isZeroOf(behindPointers(type), value) : isZeroValue(value);
  return type.fields.every((field) => isZeroOf(field.type, get(value, field.json)));
}

function mapped(entries: ReadonlyMap<string, Entry>, change: (value: Value) => Value): ReadonlyMap<string, Entry> {
  return new Map([...entries].map(([key, entry]) => [key, { ...entry, value: change(entry.value) }]));
}

const schemaUnions = new Set(
  ['JSONSchemaPropsOrArray', 'JSONSchemaPropsOrBool', 'JSONSchemaPropsOrStringArray'].map(
    (name) => `apiextensions/v1.${name}`,
  ),
);

/**
 * A place of a schema that may also hold a truth value, a list of schemas or of names.
 * Source: `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1/marshal.go`
 */
function schemaOr(value: Value, form: Form): Value {
  const schema = goType('apiextensions/v1.JSONSchemaProps', form.kubernetes);
  const one = (part: Value): Value => (schema && part.kind === 'map' ? asServed(part, schema, part.at, form) : part);
  return value.kind === 'list' ? { ...value, items: value.items.map(one) } : one(value);
}
