import type { Json } from '../yaml/to-json.ts';
import { goQuantity } from './go-quantity.ts';
import { goQuote } from './go-quote.ts';
import { goTypeName } from './go-type-name.ts';
import { behindPointers, type GoField, type GoStruct, type GoType, type GoTypes } from './shapes.ts';

type JsonObject = { readonly [key: string]: Json };

/** How a value is meant that has more than its type to it. */
export type GoSyntaxOptions = {
  /** False for a quantity that the server has not written as a text before. */
  readonly isPrinted?: boolean;
};

/**
 * A value as Go's `%#v` writes it, which is what the releases until 1.33 print of lists, maps and structs:
 * `v1.LabelSelector{MatchLabels:map[string]string{"app":"web"}, MatchExpressions:[]v1.LabelSelectorRequirement(nil)}`.
 * Where a pointer points is not known: it is `(*int32)(<address>)`.
 *
 * @param value in the form of the manifest, after defaults; `undefined` and `null` are Go's zero
 * @param types the type that the value has in the manifest, and the one that is printed
 */
export function goSyntax(value: Json | undefined, types: GoTypes, options: GoSyntaxOptions = {}): string {
  const { served, internal } = types;
  const from = behindPointers(served);
  const name = goTypeName(internal);
  switch (internal.is) {
    case 'pointer':
      return `(${name})(${isNothing(value) ? 'nil' : '<address>'})`;
    case 'string':
      return goQuote(typeof value === 'string' ? value : '');
    case 'bool':
      return String(value === true);
    case 'number':
      return typeof value === 'number' || typeof value === 'string' ? String(value) : '0';
    case 'bytes':
      return isNothing(value) ? '[]byte(nil)' : '[]byte{<bytes>}';
    case 'any':
      return anySyntax(value ?? null);
    case 'itself':
      return (writers[internal.id] ?? (() => `${name}{}`))(value, options);
    case 'list': {
      if (!isList(value)) return `${name}(nil)`;
      const item = { served: from.is === 'list' ? from.of : internal.of, internal: internal.of };
      return `${name}{${value.map((one) => goSyntax(one, item, options)).join(', ')}}`;
    }
    case 'map': {
      if (!isObject(value)) return `${name}(nil)`;
      const entry = { served: from.is === 'map' ? from.of : internal.of, internal: internal.of };
      const entries = sorted(value).map(([key, one]) => `${goQuote(key)}:${goSyntax(one, entry, options)}`);
      return `${name}{${entries.join(', ')}}`;
    }
    case 'struct':
      return structSyntax(value, from, internal, options);
  }
}

function structSyntax(value: Json | undefined, from: GoType, to: GoStruct, options: GoSyntaxOptions): string {
  const parts: string[] = [];
  let group: string | undefined;
  for (const field of to.fields) {
    const { embedded } = field;
    if (!embedded) parts.push(`${field.go}:${fieldSyntax(value, from, field, options)}`);
    else if (embedded.go !== group && embedded.type.is === 'struct') {
      const outer = fieldNamed(from, embedded.go);
      const inner = outer ? behindPointers(outer.type) : from;
      const shown = outer ? valueOf(value, outer) : value;
      parts.push(`${embedded.go}:${structSyntax(shown, inner, embedded.type, options)}`);
    }
    group = embedded?.go;
  }
  return `${goTypeName(to)}{${parts.join(', ')}}`;
}

function fieldSyntax(value: Json | undefined, from: GoType, field: GoField, options: GoSyntaxOptions): string {
  const found = fieldNamed(from, field.go);
  const types = { served: found?.type ?? field.type, internal: field.type };
  return goSyntax(found && valueOf(value, found), types, options);
}

function fieldNamed(from: GoType, go: string): GoField | undefined {
  return from.is === 'struct' ? from.fields.find((field) => field.go === go) : undefined;
}

function valueOf(object: Json | undefined, { json }: GoField): Json | undefined {
  return isObject(object) && Object.hasOwn(object, json) ? object[json] : undefined;
}

type Writer = (value: Json | undefined, options: GoSyntaxOptions) => string;

/** Types whose fields JSON does not show. */
const writers: Readonly<Record<string, Writer>> = {
  'api/resource.Quantity': (value, { isPrinted = true }) =>
    goQuantity(typeof value === 'string' || typeof value === 'number' ? String(value) : '0', isPrinted),
  'util/intstr.IntOrString': (value) =>
    typeof value === 'string'
      ? `intstr.IntOrString{Type:1, IntVal:0, StrVal:${goQuote(value)}}`
      : `intstr.IntOrString{Type:0, IntVal:${typeof value === 'number' ? value : 0}, StrVal:""}`,
};

/** A value without a type of its own. */
function anySyntax(value: Json): string {
  if (value === null) return 'interface {}(nil)';
  if (typeof value === 'string') return goQuote(value);
  if (isList(value)) return `[]interface {}{${value.map(anySyntax).join(', ')}}`;
  if (!isObject(value)) return String(value);
  const entries = sorted(value).map(([key, one]) => `${goQuote(key)}:${anySyntax(one)}`);
  return `map[string]interface {}{${entries.join(', ')}}`;
}

function sorted(object: JsonObject): [string, Json][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
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
