import type { Value } from '../yaml/value.ts';
import { schemaAt, type Schema } from './schema.ts';

/** Whether a schema has rules written in CEL anywhere. */
export function hasRules(schema: Schema): boolean {
  return schema.rules.length > 0 || schemasOf(schema).some(hasRules);
}

/** The schemas below one in which rules may stand. */
function schemasOf({ items, additional, properties, allOf }: Schema): readonly Schema[] {
  return [
    ...(items ? [items] : []),
    ...(typeof additional === 'object' ? [additional] : []),
    ...properties.values(),
    ...allOf,
  ];
}

/**
 * Whether a rule is asked of a value or of something in it. Rules of what is absent or null are not asked, and none that
 * compares with the old object. Source: `validate` in pkg/apiserver/schema/cel/validation.go of apiextensions-apiserver.
 */
export function asksRules(schema: Schema, value: Value): boolean {
  if (value.kind === 'null') return false;
  if (schema.rules.some((rule) => !rule.isTransition)) return true;
  if (schema.allOf.some((part) => asksRules(part, value))) return true;
  if (value.kind === 'list')
    return value.items.some((item) => schema.items !== undefined && asksRules(schema.items, item));
  if (value.kind !== 'map') return false;
  return [...value.entries.values()].some(({ key, value: part }) => {
    const own = schemaAt(schema, key);
    return own !== undefined && asksRules(own, part);
  });
}
