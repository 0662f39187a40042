import { required, text } from '../checks.ts';
import { pathOf, field, items, type Subject } from '../subject.ts';
import type { Report } from '../report.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isZeroValue } from '../../model/zero.ts';
import { get, itemsOf, type Value } from '../../yaml/value.ts';
import { isSet, keysOf, isTrue, schemaAt, schemasIn, someSchema } from './schema-subject.ts';
import { patternFault } from './pattern.ts';

type Level = 'root' | 'item' | 'field';

const refuse = (
  subject: Subject,
  type: 'FieldValueForbidden' | 'FieldValueInvalid' | 'FieldValueRequired',
  says: ServerSaying,
  report: Report,
): void => {
  const path = pathOf(subject);
  const args = { field: path.slice(path.lastIndexOf('.') + 1) };
  const value = type === 'FieldValueInvalid' && !subject.value ? { value: '' } : {};
  report.refuse(subject, type, 'schema-not-structural', args, { says, ...value });
};

const texts = ['id', '$schema', '$ref'];
const maps = ['patternProperties', 'dependencies', 'definitions'];
const nothing = { kind: 'null' } as const;

/** Fields that a structural schema cannot hold at all. Source: `validateUnsupportedFields` in apiserver/schema. */
export const isConvertible = (root: Subject): boolean =>
  !someSchema(root.value, (schema) => {
    const preserve = get(schema, 'x-kubernetes-preserve-unknown-fields');
    return (
      texts.some((name) => !isZeroValue(get(schema, name))) ||
      maps.some((name) => hasEntries(get(schema, name))) ||
      (get(schema, 'additionalItems') ?? nothing).kind !== 'null' ||
      itemsOf(get(schema, 'items')).length > 0 ||
      (preserve?.kind === 'bool' && !preserve.value)
    );
  });

const hasEntries = (value: Value | undefined): boolean => value?.kind === 'map' && value.entries.size > 0;

/**
 * A schema is structural where each field has a type outside of `allOf`, `anyOf`, `oneOf` and `not`.
 * Source: `ValidateStructural` in k8s.io/apiextensions-apiserver/pkg/apiserver/schema/validation.go.
 */
export function structuralSchema(root: Subject, report: Report): void {
  report.sorted(() => {
    invariants(root, 'root', report);
    completeness(root, root, root, report);
  });
}

function invariants(schema: Subject, level: Level, report: Report): void {
  const type = text(field(schema, 'type'));
  const { holdsSchemas, hasExtensions } = keysOf(schema);
  if (!holdsSchemas && !hasExtensions && level !== 'root' && type !== '' && type !== 'array') {
    judgePattern(schema, report);
    return;
  }
  const itemSchema = schemaAt(schema, 'items');
  if (type === 'array' && !itemSchema) required(field(schema, 'items'), report, { says: ['must-be-specified'] });
  if (itemSchema) invariants(itemSchema, 'item', report);
  const properties = schemasIn(schema, 'properties');
  for (const { schema: property } of properties) invariants(property, 'field', report);
  const additional = field(schema, 'additionalProperties');
  if (additional.value) {
    if (level === 'root') refuse(additional, 'FieldValueForbidden', ['not-at-root'], report);
    if (additional.value.kind === 'map') invariants(additional, 'field', report);
  }
  const either = isTrue(schema, 'x-kubernetes-int-or-string');
  const preserve = isTrue(schema, 'x-kubernetes-preserve-unknown-fields');
  const embedded = isTrue(schema, 'x-kubernetes-embedded-resource');
  if (either) {
    for (const name of ['x-kubernetes-preserve-unknown-fields', 'x-kubernetes-embedded-resource']) {
      if (isTrue(schema, name)) refuse(field(schema, name), 'FieldValueInvalid', ['not-int-or-string'], report);
    }
  }
  const isEither = isIntOrString(schema);
  const [firstOfAll] = items(field(schema, 'allOf'));
  valueRules(schema, level, isEither, firstOfAll !== undefined && isIntOrString(firstOfAll), report);
  if (embedded && type !== 'object') {
    if (type === '') required(field(schema, 'type'), report, { says: ['embedded-is-object'] });
    else refuse(field(schema, 'type'), 'FieldValueInvalid', ['embedded-is-object'], report);
  } else if (type === '' && !either && !preserve) {
    required(field(schema, 'type'), report, { says: [`type-needed-${level}`] });
  }
  if (embedded && additional.value) refuse(additional, 'FieldValueForbidden', ['not-in-embedded'], report);
  if (level === 'root' && type !== '' && type !== 'object') {
    refuse(field(schema, 'type'), 'FieldValueInvalid', ['object-at-root'], report);
  }
  metadataProperties(properties, level, level === 'root' || embedded, report);
  if (embedded && !preserve && properties.length === 0) {
    required(field(schema, 'properties'), report, { says: ['embedded-needs-properties'] });
  }
}

function metadataProperties(
  properties: ReturnType<typeof schemasIn>,
  level: Level,
  isResource: boolean,
  report: Report,
): void {
  if (!isResource) return;
  for (const { key, schema } of properties) {
    const type = field(schema, 'type');
    if ((key === 'kind' || key === 'apiVersion') && text(type) !== 'string') {
      refuse(type, 'FieldValueInvalid', ['must-be-string'], report);
    }
    if (key !== 'metadata') continue;
    if (text(type) !== 'object') refuse(type, 'FieldValueInvalid', ['must-be-object'], report);
    if (level === 'root' && saysMoreThanNames(schema))
      refuse(schema, 'FieldValueForbidden', ['metadata-implied'], report);
  }
}

function saysMoreThanNames(metadata: Subject): boolean {
  if (metadata.value?.kind !== 'map') return false;
  const others = [...metadata.value.entries.keys()].filter((name) => !['type', 'default', 'properties'].includes(name));
  const named = schemasIn(metadata, 'properties').map(({ key }) => key);
  return others.some((name) => isSet(metadata, name)) || named.some((key) => key !== 'name' && key !== 'generateName');
}

/** A `nullable: false` or a list without items says nothing; a bound of 0 does. */
const saysOnlyItsType = (choice: Subject): boolean =>
  choice.value?.kind === 'map' &&
  [...choice.value.entries].every(([key, { value }]) => {
    const isBound = value.kind === 'int' || value.kind === 'float';
    return key === 'type' || (!isBound && !isSet(choice, key));
  });

/** `anyOf: [{type: integer}, {type: string}]`, which `x-kubernetes-int-or-string` allows. */
function isIntOrString(schema: Subject): boolean {
  const choices = items(field(schema, 'anyOf'));
  return (
    choices.length === 2 &&
    choices.every(saysOnlyItsType) &&
    choices.map((choice) => text(field(choice, 'type'))).join(' ') === 'integer string'
  );
}

function valueRules(schema: Subject, level: Level, skipAnyOf: boolean, skipFirst: boolean, report: Report): void {
  if (!skipAnyOf) for (const each of items(field(schema, 'anyOf'))) nested(each, level, false, report);
  for (const [index, each] of items(field(schema, 'allOf')).entries()) {
    nested(each, level, skipFirst && index === 0, report);
  }
  for (const each of items(field(schema, 'oneOf'))) nested(each, level, false, report);
  const not = schemaAt(schema, 'not');
  if (not) nested(not, level, false, report);
  judgePattern(schema, report);
}

function judgePattern(schema: Subject, report: Report): void {
  const pattern = field(schema, 'pattern');
  if (!pattern.value) return;
  const fault = patternFault(text(pattern));
  if (fault !== undefined) refuse(pattern, 'FieldValueInvalid', ['pattern-invalid', fault], report);
}

/** What has no place within `allOf` and its like. */
const misplaced: readonly (readonly [string, 'empty' | 'undefined' | 'false'])[] = [
  ['type', 'empty'],
  ['default', 'undefined'],
  ['title', 'empty'],
  ['description', 'empty'],
  ['nullable', 'false'],
  ['x-kubernetes-preserve-unknown-fields', 'false'],
  ['x-kubernetes-embedded-resource', 'false'],
  ['x-kubernetes-int-or-string', 'false'],
  ['x-kubernetes-list-map-keys', 'empty'],
  ['x-kubernetes-list-type', 'undefined'],
  ['x-kubernetes-map-type', 'undefined'],
  ['x-kubernetes-validations', 'empty'],
];

function nested(schema: Subject, level: Level, skipAnyOf: boolean, report: Report): void {
  valueRules(schema, level, skipAnyOf, false, report);
  const itemSchema = schemaAt(schema, 'items');
  if (itemSchema) nested(itemSchema, level, false, report);
  const properties = schemasIn(schema, 'properties');
  for (const { schema: property } of properties) nested(property, 'field', false, report);
  const additional = field(schema, 'additionalProperties');
  if (additional.value && !(additional.value.kind === 'bool' && !additional.value.value)) {
    refuse(additional, 'FieldValueForbidden', ['structural-needs', 'undefined'], report);
  }
  for (const [name, state] of misplaced) {
    const found = field(schema, name);
    if (state === 'undefined' ? found.value : isSet(schema, name)) {
      refuse(found, 'FieldValueForbidden', ['structural-needs', state], report);
    }
  }
  const metadata = properties.find(({ key }) => key === 'metadata');
  if (metadata) refuse(metadata.schema, 'FieldValueForbidden', ['not-nested'], report);
}

/** What `allOf` and its like say of a field, the schema around them has to declare. */
function completeness(rules: Subject, schema: Subject | undefined, at: Subject, report: Report): void {
  if (!schema) {
    required(at, report, { says: ['defined-in', pathOf(rules)] });
    return;
  }
  const not = schemaAt(rules, 'not');
  const inner = [...['allOf', 'anyOf', 'oneOf'].flatMap((name) => items(field(rules, name))), ...(not ? [not] : [])];
  for (const each of inner) completenessBelow(each, schema, schema, report);
}

/** Like `completeness`, for a schema within `allOf` and its like, whose own fields count too. */
function completenessBelow(rules: Subject, schema: Subject | undefined, at: Subject, report: Report): void {
  completeness(rules, schema, at, report);
  if (!schema) return;
  const itemSchema = schemaAt(rules, 'items');
  if (itemSchema) completenessBelow(itemSchema, schemaAt(schema, 'items'), field(schema, 'items'), report);
  const declared = new Map(schemasIn(schema, 'properties').map((one) => [one.key, one.schema]));
  for (const { key, schema: property } of schemasIn(rules, 'properties')) {
    const place = field(schema, 'properties').with({ parent: field(schema, 'properties'), step: { key } });
    completenessBelow(property, declared.get(key), place, report);
  }
}
