import { isZero } from '../rules.ts';
import { entries, field, items, type Subject } from '../subject.ts';

/** The schemas of a map of schemas, such as `properties`. */
export const schemasIn = (schema: Subject, name: string): readonly { key: string; schema: Subject }[] =>
  entries(field(schema, name)).map(({ key, subject }) => ({ key, schema: subject }));

/** The one schema behind a field that may also hold something else, such as `items`. */
export function schemaAt(schema: Subject, name: string): Subject | undefined {
  const found = field(schema, name);
  return found.value?.kind === 'map' ? found : undefined;
}

export const isTrue = (schema: Subject, name: string): boolean => {
  const { value } = field(schema, name);
  return value?.kind === 'bool' && value.value;
};

export const isSet = (schema: Subject, name: string): boolean => !isZero(field(schema, name));

export const isEmptyMap = (subject: Subject): boolean =>
  subject.value?.kind !== 'map' || subject.value.entries.size === 0;

/** All schemas right below one, of whatever use. */
export function schemasBelow(schema: Subject): readonly Subject[] {
  const maps = ['properties', 'patternProperties', 'definitions', 'dependencies'];
  const lists = ['allOf', 'anyOf', 'oneOf', 'items'];
  const single = ['items', 'additionalProperties', 'additionalItems', 'not'];
  return [
    ...maps.flatMap((name) => schemasIn(schema, name).map((each) => each.schema)),
    ...lists.flatMap((name) => items(field(schema, name))),
    ...single.flatMap((name) => schemaAt(schema, name) ?? []),
  ];
}

/** Whether a schema or one below it is as asked. */
export function someSchema(schema: Subject, is: (schema: Subject) => boolean): boolean {
  return is(schema) || schemasBelow(schema).some((below) => someSchema(below, is));
}

/** The schema of the field at a path of names such as `.spec.color`; nothing where there is none. */
export function schemaBehind(path: string, root: Subject): Subject | undefined {
  if (!/^(\.[A-Za-z_][A-Za-z0-9_]*)+$/.test(path)) return undefined;
  let here: Subject | undefined = root;
  for (const step of path.split('.').slice(1)) {
    here = here && schemasIn(here, 'properties').find(({ key }) => key === step)?.schema;
  }
  return here;
}
