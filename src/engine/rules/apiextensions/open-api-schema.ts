import { toJson, type Json } from '../../yaml/to-json.ts';
import { lastStep, required, supported, text } from '../checks.ts';
import type { Report } from '../report.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isZero } from '../rules.ts';
import { field, items, written, type Subject } from '../subject.ts';
import { isEmptyMap, isSet, isTrue, keysOf, leadsToField, schemaAt, schemasIn } from './schema-subject.ts';

import { isConvertible } from './structural-schema.ts';

/** What holds for a schema because of where it stands. */
type Place = { readonly isRoot: boolean; readonly inMeta: boolean; readonly noDefaults?: string };

const forbid = (subject: Subject, says: ServerSaying, report: Report): void =>
  report.refuse(subject, 'FieldValueForbidden', 'schema-field-forbidden', { field: lastStep(subject) }, { says });

const refuseList = (subject: Subject, says: ServerSaying, report: Report, isMissing = false): void =>
  refuseListAs(subject.value || isMissing ? undefined : '', subject, says, report, isMissing);

/** The server prints another value than the one that is wrong. */
const refuseListAs = (
  value: Json | undefined,
  subject: Subject,
  says: ServerSaying,
  report: Report,
  isMissing = false,
): void =>
  report.refuse(
    subject,
    isMissing ? 'FieldValueRequired' : 'FieldValueInvalid',
    'schema-list-wrong',
    { field: lastStep(subject) },
    { says, ...(value !== undefined && { value }) },
  );

const knownType = supported('array', 'boolean', 'integer', 'number', 'object', 'string');

/** Source: `ValidateCustomResourceDefinitionOpenAPISchema` in k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation. */
export function openApiSchema(schema: Subject, place: Place, report: Report): void {
  ownFields(schema, place, report);
  if (isTrue(schema, 'uniqueItems')) forbid(field(schema, 'uniqueItems'), ['no-unique-items'], report);
  const { holdsSchemas, hasExtensions } = keysOf(schema);
  if (holdsSchemas) schemasWithin(schema, place, report);
  if (!hasExtensions) return;
  extensions(schema, schemaAt(schema, 'items'), report);
  expressions(schema, report);
}

function schemasWithin(schema: Subject, place: Place, report: Report): void {
  const below: Place = { ...place, isRoot: false };
  const additional = field(schema, 'additionalProperties');
  const properties = schemasIn(schema, 'properties');
  if (additional.value) {
    const isPlain = additional.value.kind === 'bool' && additional.value.value;
    if (properties.length > 0 && !isPlain) forbid(additional, ['not-beside-properties'], report);
    const inside = place.inMeta
      ? { ...below, noDefaults: 'inside additionalProperties applying to object metadata' }
      : below;
    if (additional.value.kind === 'map') openApiSchema(additional, inside, report);
  }
  const isResource = place.isRoot || isTrue(schema, 'x-kubernetes-embedded-resource');
  for (const { key, schema: property } of properties) {
    const isMeta = isResource && ['metadata', 'kind', 'apiVersion'].includes(key);
    openApiSchema(
      property,
      {
        ...below,
        inMeta: place.inMeta || isMeta,
        ...(isMeta && place.isRoot && { noDefaults: `in top-level ${key}` }),
      },
      report,
    );
  }
  const not = schemaAt(schema, 'not');
  const several = ['allOf', 'oneOf', 'anyOf', 'items'].flatMap((name) => items(field(schema, name)));
  const mapped = ['definitions', 'dependencies'].flatMap((name) => schemasIn(schema, name).map((each) => each.schema));
  const item = schemaAt(schema, 'items');
  for (const each of [...(not ? [not] : []), ...several, ...mapped.filter((each) => each.value?.kind === 'map')]) {
    openApiSchema(each, below, report);
  }
  if (item) openApiSchema(item, below, report);
}

const unsupported = ['additionalItems', 'patternProperties', 'definitions', 'dependencies', '$ref'];

function ownFields(schema: Subject, { inMeta, noDefaults }: Place, report: Report): void {
  const type = field(schema, 'type');
  if (!isZero(type)) knownType(type, report);
  const preset = field(schema, 'default');
  if (preset.value && noDefaults !== undefined) forbid(preset, ['no-default', noDefaults], report);
  if (isSet(schema, 'id')) forbid(field(schema, 'id'), ['not-supported', 'id'], report);
  for (const name of unsupported) {
    const found = written(schema, name);
    if (!found) continue;
    if ((name !== 'patternProperties' && name !== 'definitions') || !isEmptyMap(found))
      forbid(found, ['not-supported', name], report);
  }
  if (text(type) === 'null') forbid(type, ['no-null-type'], report);
  if (items(field(schema, 'items')).length > 0) forbid(field(schema, 'items'), ['items-no-list'], report);
  if (inMeta && isTrue(schema, 'x-kubernetes-embedded-resource')) {
    forbid(field(schema, 'x-kubernetes-embedded-resource'), ['not-in-meta'], report);
  }
}

const merging = ['x-kubernetes-map-type', 'x-kubernetes-list-type', 'x-kubernetes-list-map-keys'];

/** `x-kubernetes-map-type` and `x-kubernetes-list-type` say how changes to maps and lists are merged. */
function extensions(schema: Subject, item: Subject | undefined, report: Report): void {
  const preserve = field(schema, 'x-kubernetes-preserve-unknown-fields');
  if (preserve.value?.kind === 'bool' && !preserve.value.value) refuseList(preserve, ['true-or-undefined'], report);
  const type = field(schema, 'type');
  const [map, list, keys] = merging.map((name) => field(schema, name)) as [Subject, Subject, Subject];
  if (!map.value && !list.value && !keys.value) return;
  if (map.value && text(type) !== 'object') refuseList(type, ['type-for', 'object', 'map'], report, isZero(type));
  if (map.value) supported('atomic', 'granular')(map, report);
  if (list.value && text(type) !== 'array') refuseList(type, ['type-for', 'array', 'list'], report, isZero(type));
  else if (text(list) === 'set' && item) {
    const inner = (name: string): Subject => field(item, `x-kubernetes-${name}`);
    const kind = text(field(item, 'type'));
    if (kind === 'array' && inner('list-type').value && text(inner('list-type')) !== 'atomic') {
      refuseList(inner('list-type'), ['atomic-in-set'], report);
    }
    if (kind === 'object' && text(inner('map-type')) !== 'atomic') {
      const { value } = inner('list-type');
      refuseListAs(value ? toJson(value) : null, inner('map-type'), ['atomic-in-set'], report);
    }
  }
  if (list.value) supported('atomic', 'set', 'map')(list, report);
  if (!isZero(keys) && text(list) !== 'map') refuseList(list, ['map-for-keys'], report, !list.value);
  if (text(list) === 'map') mapKeys(schema, item, keys, report);
  notNullable(list, item, keys, report);
}

function mapKeys(schema: Subject, item: Subject | undefined, keys: Subject, report: Report): void {
  const all = field(schema, 'items');
  if (isZero(keys)) required(keys, report, { says: ['keys-needed'] });
  if (!all.value) required(all, report, { says: ['items-needed-for-map'] });
  else if (!item) refuseList(all, ['single-items'], report);
  if (!item) return;
  if (text(field(item, 'type')) !== 'object') {
    refuseList(field(item, 'type'), ['object-in-map'], report);
    return;
  }
  const properties = new Map(schemasIn(item, 'properties').map((one) => [one.key, one.schema]));
  const seen = new Set<string>();
  for (const key of items(keys)) {
    const property = properties.get(text(key));
    const value = keys.value ? { value: toJson(keys.value) } : {};
    const refuseKeys = (says: ServerSaying): void =>
      report.refuse(
        keys,
        'FieldValueInvalid',
        'schema-list-wrong',
        { field: lastStep(keys) },
        { says, at: key.at, ...value },
      );
    if (!property) refuseKeys(['keys-are-properties']);
    else if (['array', 'object'].includes(text(field(property, 'type')))) {
      refuseListAs('object', field(property, 'type'), ['scalar-key'], report);
    }
    if (seen.has(text(key))) refuseKeys(['keys-differ']);
    seen.add(text(key));
  }
}

/** Source: `validateMapListKeysMapSet`, same file. */
function notNullable(list: Subject, item: Subject | undefined, keys: Subject, report: Report): void {
  const type = text(list);
  if (!item || (type !== 'set' && type !== 'map')) return;
  if (isTrue(item, 'nullable')) forbid(field(item, 'nullable'), ['not-nullable-in', type], report);
  if (type !== 'map') return;
  const needed = new Set(items(field(item, 'required')).map(text));
  const properties = new Map(schemasIn(item, 'properties').map((one) => [one.key, one.schema]));
  for (const key of items(keys)) {
    const property = properties.get(text(key));
    if (!property) continue;
    if (!needed.has(text(key)) && !field(property, 'default').value) {
      refuseList(field(property, 'default'), ['key-default'], report, true);
    }
    if (isTrue(property, 'nullable')) forbid(field(property, 'nullable'), ['key-not-nullable'], report);
  }
}

const reason = supported('FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired');
const hasBreak = (subject: Subject): boolean => /[\n\r]/.test(text(subject).trim());
const isBlank = (subject: Subject): boolean => text(subject) !== '' && text(subject).trim() === '';

/** Expressions of CEL are not evaluated; what stands beside them is judged. */
function expressions(schema: Subject, report: Report): void {
  for (const each of items(field(schema, 'x-kubernetes-validations'))) {
    const [rule, message, expression, path, why] = ['rule', 'message', 'messageExpression', 'fieldPath', 'reason'].map(
      (name) => field(each, name),
    ) as [Subject, Subject, Subject, Subject, Subject];
    if (text(rule).trim() === '') required(rule, report, { says: ['rule-needed'] });
    else {
      report.leaveOpen('cel');
      if (isBlank(message)) refuseList(message, ['not-blank'], report);
      else if (hasBreak(message)) refuseList(message, ['no-line-breaks'], report);
      else if (hasBreak(rule) && text(message).trim() === '') required(message, report, { says: ['message-needed'] });
    }
    if (isBlank(expression)) required(expression, report, { says: ['expression-not-blank'] });
    if (why.value) reason(why, report);
    if (isBlank(path)) refuseList(path, ['not-blank'], report);
    if (/[\n\r]/.test(text(path))) refuseList(path, ['no-line-breaks'], report);
    const isNamed = !text(path).includes('[') && isConvertible(schema);
    if (!isZero(path) && isNamed && !leadsToField(text(path), schema)) refuseList(path, ['path-valid'], report);
  }
}
