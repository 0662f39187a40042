import { byteLength } from '../../model/byte-length.ts';
import { required, text } from '../checks.ts';
import type { Report } from '../report.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isZero } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { openApiSchema } from './open-api-schema.ts';
import { isTrue, walkSchema } from './schema-subject.ts';
import { isConvertible, structuralSchema } from './structural-schema.ts';

/** The fields of the root that stay judged when `status` is taken out of the schema. */
const allowedAtRoot = [
  ...['description', 'type', 'format', 'title', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'multipleOf', 'required', 'items'],
  ...['properties', 'externalDocs', 'example', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations'],
];

/** Source: `validateCustomResourceDefinitionValidation` in k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation. */
export function versionSchema(validation: Subject, hasStatus: boolean, report: Report): void {
  const root = field(validation, 'openAPIV3Schema');
  if (root.value?.kind !== 'map') return;
  const before = report.findings.length;
  if (hasStatus) atRoot(root, report);
  if (isTrue(root, 'nullable')) {
    const nullable = field(root, 'nullable');
    report.refuse(
      nullable,
      'FieldValueForbidden',
      'schema-field-forbidden',
      { field: 'nullable' },
      { says: ['no-nullable-root'] },
    );
  }
  const isStructured = isConvertible(root);
  const judged = report.findings.length;
  if (isStructured) structuralSchema(root, report);
  if (isStructured && report.findings.length === judged) report.judgeDefaults?.(root, report);
  openApiSchema(root, { isRoot: true, inMeta: false }, report);
  if (!isStructured && report.findings.length === before) {
    const extras = { value: '', says: ['schema-unsupported', '$schema'] } as const;
    report.refuse(root, 'FieldValueInvalid', 'schema-not-structural', { field: '$schema' }, extras);
  }
}

function atRoot(root: Subject, report: Report): void {
  if (root.value?.kind !== 'map') return;
  const type = field(root, 'type');
  if (!isZero(type) && text(type) !== 'object') {
    report.refuse(
      type,
      'FieldValueInvalid',
      'schema-not-structural',
      { field: 'type' },
      { says: ['object-with-status'] },
    );
    return;
  }
  const other = [...root.value.entries.keys()].find(
    (name) => !allowedAtRoot.includes(name) && isThere(field(root, name)),
  );
  if (other === undefined) return;
  const args = { field: other };
  report.refuse(root, 'FieldValueInvalid', 'schema-field-forbidden', args, {
    at: field(root, other).at,
    says: ['fields-with-status'],
  });
}

/** A bound of 0 is one: numbers are pointers here. */
const isThere = (subject: Subject): boolean =>
  ['map', 'list', 'int', 'float'].includes(subject.value?.kind ?? '') || !isZero(subject);

const refusePath = (subject: Subject, says: ServerSaying, report: Report): void =>
  report.refuse(subject, 'FieldValueInvalid', 'json-path-wrong', { path: text(subject) }, { says });

const isSimple = (path: Subject, report: Report): boolean => {
  if (text(path).startsWith('.')) return true;
  refusePath(path, ['simple-path'], report);
  return false;
};

const scalePaths = [
  ['specReplicasPath', ['.spec.'], 'path-under-spec'],
  ['statusReplicasPath', ['.status.'], 'path-under-status'],
  ['labelSelectorPath', ['.spec.', '.status.'], 'path-under-either'],
] as const;

/** Source: `ValidateCustomResourceDefinitionSubresources`, same file. */
export function subresources(subject: Subject, report: Report): void {
  const scale = field(subject, 'scale');
  if (!scale.value) return;
  for (const [name, roots, says] of scalePaths) {
    const path = field(scale, name);
    if (isZero(path)) {
      if (name !== 'labelSelectorPath') required(path, report);
    } else if (isSimple(path, report) && !roots.some((root) => text(path).startsWith(root))) {
      refusePath(path, [says], report);
    }
  }
}

const columnTypes = ['boolean', 'date', 'integer', 'number', 'string'];
const columnFormats = ['byte', 'date', 'date-time', 'double', 'float', 'int32', 'int64', 'password'];

/** Source: `ValidateCustomResourceColumnDefinition`, same file. */
export function printerColumn(column: Subject, report: Report): void {
  const [name, type, format, written] = ['name', 'type', 'format', 'jsonPath'].map((each) => field(column, each)) as [
    Subject,
    Subject,
    Subject,
    Subject,
  ];
  const unknown = (subject: Subject, allowed: readonly string[]): void => {
    const args = { field: subject === type ? 'type' : 'format', value: text(subject), allowed: allowed.join(', ') };
    report.refuse(subject, 'FieldValueInvalid', 'value-not-supported', args, {
      says: ['be-one-of', allowed.join(',')],
    });
  };
  if (isZero(name)) required(name, report);
  if (isZero(type)) required(type, report, { says: ['be-one-of', columnTypes.join(',')] });
  else if (!columnTypes.includes(text(type))) unknown(type, columnTypes);
  if (!isZero(format) && !columnFormats.includes(text(format))) unknown(format, columnFormats);
  const path = written.with({ step: 'JSONPath' });
  if (isZero(path)) required(path, report);
  else isSimple(path, report);
}

const mostSelectable = 8;

/** Source: `ValidateCustomResourceSelectableFields`, same file. */
export function selectableFields(list: Subject, root: Subject, report: Report): void {
  const seen = new Set<string>();
  for (const each of items(list)) {
    const path = field(each, 'jsonPath');
    const written = text(path);
    if (written === '') {
      required(path, report);
      continue;
    }
    const found = walkSchema(written, root);
    if ('fault' in found) {
      refusePath(path, found.fault, report);
      continue;
    }
    if (written.split('.')[1] === 'metadata') refusePath(path, ['path-in-metadata'], report);
    if (!found.schema || !['string', 'boolean', 'integer'].includes(text(field(found.schema, 'type'))))
      refusePath(path, ['path-to-scalar'], report);
    if (seen.has(written)) {
      const args = { field: 'jsonPath', value: written, list: 'selectableFields' };
      report.refuse(path, 'FieldValueDuplicate', 'duplicate-in-list', args);
    }
    seen.add(written);
  }
  if (seen.size <= mostSelectable) return;
  const args = { field: 'selectableFields', count: seen.size, max: mostSelectable };
  const extras = { value: seen.size, says: ['at-most-items', mostSelectable] } as const;
  report.refuse(list, 'FieldValueTooMany', 'too-many-items', args, extras);
}

/** Source: `validateDeprecationWarning`, same file. */
export function deprecation(version: Subject, report: Report): void {
  const warning = field(version, 'deprecationWarning');
  if (!warning.value) return;
  const refuse = (says: ServerSaying): void =>
    report.refuse(
      warning,
      'FieldValueInvalid',
      'definition-version-wrong',
      { version: text(field(version, 'name')), fault: 'warning' },
      { says },
    );
  if (!isTrue(version, 'deprecated')) refuse(['only-deprecated']);
  else if (/\p{C}/u.test(text(warning))) refuse(['printable', text(warning).search(/\p{C}/u)]);
  else if (text(warning) === '') refuse(['not-an-empty-string']);
  else if (byteLength(text(warning)) > 256) refuse(['at-most-256']);
}
