import type { ServerSaying } from '../../server-text/texts.ts';
import { isZeroValue } from '../../model/zero.ts';
import { get } from '../../yaml/value.ts';
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

const inMap = (schema: Subject, name: string): readonly Subject[] => schemasIn(schema, name).map((each) => each.schema);
const inList = (schema: Subject, name: string): readonly Subject[] => items(field(schema, name));
const alone = (schema: Subject, name: string): readonly Subject[] => [schemaAt(schema, name) ?? []].flat();

/** The fields of a schema that hold schemas, in the order in which they are looked at. */
const nests = [
  ...['properties', 'patternProperties', 'definitions', 'dependencies'].map((name) => [name, inMap] as const),
  ...['allOf', 'anyOf', 'oneOf', 'items'].map((name) => [name, inList] as const),
  ...['items', 'additionalProperties', 'additionalItems', 'not'].map((name) => [name, alone] as const),
];

/** All schemas right below one, of whatever use. Most schemas have none: they are asked for a key before anything is made. */
export function schemasBelow(schema: Subject): readonly Subject[] {
  const { value } = schema;
  if (value?.kind !== 'map') return [];
  const below: Subject[] = [];
  for (const [name, read] of nests) if (value.entries.has(name)) below.push(...read(schema, name));
  return below;
}

/** Whether a schema or one below it is as asked. */
export function someSchema(schema: Subject, is: (schema: Subject) => boolean): boolean {
  return is(schema) || schemasBelow(schema).some((below) => someSchema(below, is));
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
