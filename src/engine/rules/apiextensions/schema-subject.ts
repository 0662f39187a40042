import type { ServerSaying } from '../../server-text/texts.ts';
import { isZeroValue } from '../../model/zero.ts';
import { get, type MapValue, type Value } from '../../yaml/value.ts';
import { entries, field, items, written, type Subject } from '../subject.ts';

/** The schemas of a map of schemas, such as `properties`. */
export function schemasIn(schema: Subject, name: string): readonly { key: string; schema: Subject }[] {
  const map = written(schema, name);
  return map ? entries(map).map(({ key, subject }) => ({ key, schema: subject })) : [];
}

/** The one schema behind a field that may also hold something else, such as `items`. */
export function schemaAt(schema: Subject, name: string): Subject | undefined {
  const found = written(schema, name);
  return found?.value?.kind === 'map' ? found : undefined;
}

export const isTrue = (schema: Subject, name: string): boolean => {
  const value = get(schema.value, name);
  return value?.kind === 'bool' && value.value;
};

export const isSet = (schema: Subject, name: string): boolean => !isZeroValue(get(schema.value, name));

export const isEmptyMap = (subject: Subject): boolean =>
  subject.value?.kind !== 'map' || subject.value.entries.size === 0;

/** The fields of a schema that hold schemas, in the order in which they are looked at. */
const nests = [
  ...['properties', 'patternProperties', 'definitions', 'dependencies'].map((name) => ({ name, is: 'map' }) as const),
  ...['allOf', 'anyOf', 'oneOf', 'items'].map((name) => ({ name, is: 'list' }) as const),
  ...['items', 'additionalProperties', 'additionalItems', 'not'].map((name) => ({ name, is: 'alone' }) as const),
];

const nesting: ReadonlySet<string> = new Set(nests.map(({ name }) => name));

/** What the keys of a schema promise. */
export type SchemaKeys = { readonly holdsSchemas: boolean; readonly hasExtensions: boolean };

/**
 * Looks once at all keys of a schema. Most schemas say what type they are and no more: nobody has to ask them for each of
 * the fields that they might have.
 */
export function keysOf({ value }: Subject): SchemaKeys {
  let [holdsSchemas, hasExtensions] = [false, false];
  if (value?.kind === 'map') {
    for (const key of value.entries.keys()) {
      if (key.startsWith('x-kubernetes-')) hasExtensions = true;
      else if (nesting.has(key)) holdsSchemas = true;
    }
  }
  return { holdsSchemas, hasExtensions };
}

/** Looks at a schema and all below it, of whatever use. */
export function eachSchema(schema: Subject, look: (schema: Subject) => void): void {
  look(schema);
  if (!keysOf(schema).holdsSchemas) return;
  for (const { name, is } of nests) {
    const found = written(schema, name);
    if (!found) continue;
    if (is === 'map') for (const { subject } of entries(found)) eachSchema(subject, look);
    else if (is === 'list') for (const item of items(found)) eachSchema(item, look);
    else if (found.value?.kind === 'map') eachSchema(found, look);
  }
}

/** Whether a schema or one below it is as asked. Only maps are asked. */
export function someSchema(schema: Value | undefined, is: (schema: MapValue) => boolean): boolean {
  if (schema?.kind !== 'map') return false;
  if (is(schema)) return true;
  for (const { name, is: form } of nests) {
    const found = get(schema, name);
    if (found?.kind === 'map' && form === 'map') {
      for (const { value } of found.entries.values()) if (someSchema(value, is)) return true;
    } else if (found?.kind === 'list' && form === 'list') {
      if (found.items.some((item) => someSchema(item, is))) return true;
    } else if (form === 'alone' && someSchema(found, is)) return true;
  }
  return false;
}

/** What stands at the end of a path, or why the path leads nowhere. */
type Walked = { readonly schema: Subject | undefined } | { readonly fault: ServerSaying };

/**
 * The schema of the field at a path of names such as `.spec.color`. Lists have no place in it.
 * Source: `ValidFieldPath` in k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel/validation.go.
 */
export function walkSchema(path: string, root: Subject): Walked {
  const tokens = path.match(/[.[\]]|[^.[\]]+/g) ?? [];
  let here: Subject | undefined = root;
  for (let at = 0; at < tokens.length; at += 2) {
    const [token, name] = [tokens[at]!, tokens[at + 1]];
    if (token === '[') return { fault: ['path-array'] };
    if (token !== '.') return { fault: ['path-expected', token] };
    if (name === undefined) return { fault: ['path-ends'] };
    const properties: ReturnType<typeof schemasIn> = here ? schemasIn(here, 'properties') : [];
    const isMap: boolean = properties.length === 0 && here !== undefined && isSetting(here, 'additionalProperties');
    if (!isMap && !properties.some(({ key }) => key === name)) return { fault: ['path-invalid'] };
    here = isMap ? schemaAt(here!, 'additionalProperties') : properties.find(({ key }) => key === name)?.schema;
  }
  return { schema: here };
}

const isSetting = (schema: Subject, name: string): boolean => field(schema, name).value !== undefined;

/** Like `walkSchema`, where only whether there is such a field counts. */
export function leadsToField(path: string, root: Subject): boolean {
  return path.startsWith('.') && 'schema' in walkSchema(path, root);
}
