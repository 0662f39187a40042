import { withBounds } from '../rules/checks.ts';
import { field, type Subject } from '../rules/subject.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import type { Value } from '../yaml/value.ts';
import { complain, type Complaint } from './complaint.ts';
import type { Scale } from './custom-kind.ts';
import { goNumber, isNumber, printNumber } from './number.ts';
import { inside } from './check-value.ts';

const most = 2147483647;

/**
 * The fields that `kubectl scale` reads and writes. The server names them as the definition does, with a dot in front.
 * Source: `ValidateScaleSpec` and `ValidateScaleStatus` in pkg/registry/customresource/validator.go of apiextensions-apiserver.
 */
export function checkScale({ spec, status, selector }: Scale, root: Subject): Complaint[] {
  return [
    ...checkCount(spec, root),
    ...checkCount(status, root),
    ...(selector === undefined ? [] : checkSelector(selector, root)),
  ];
}

function checkCount(path: string, root: Subject): Complaint[] {
  const { subject, fault } = follow(path, root, 'int64');
  if (fault) return [wrongType(subject, path, fault, 0, 'integer')];
  const value = subject.value;
  if (!value || !isNumber(value)) return [];
  const number = goNumber(value).value;
  const args = withBounds({ field: lastOf(path), value: value.raw, min: 0, max: most });
  const refuse = (says: ServerSaying): Complaint[] => [
    complain(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { path, says }),
  ];
  if (number < 0) return refuse(['should-be-not-negative']);
  return number > most ? refuse(['should-be-at-most', most]) : [];
}

function checkSelector(path: string, root: Subject): Complaint[] {
  const { subject, fault } = follow(path, root, 'string');
  return fault ? [wrongType(subject, path, fault, '', 'string')] : [];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function wrongType(
  subject: Subject,
  path: string,
  says: ServerSaying,
  value: number | string,
  expected: 'integer' | 'string',
): Complaint {
  return complain(
    subject,
    'FieldValueInvalid',
    'wrong-type',
    { field: lastOf(path), expected, found: foundOf(subject.value), value: '' },
    { path, says, value },
  );
}

function foundOf(value: Value | undefined): 'map' | 'list' | 'string' | 'integer' | 'number' | 'boolean' | 'null' {
  const kind = value?.kind ?? 'null';
  return kind === 'int' ? 'integer' : kind === 'float' ? 'number' : kind === 'bool' ? 'boolean' : kind;
}

type Followed = { readonly subject: Subject; readonly fault?: ServerSaying };

/** Source: `NestedInt64` and `NestedString` in k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/helpers.go. */
function follow(path: string, root: Subject, wanted: 'int64' | 'string'): Followed {
  const names = path.replace(/^\./, '').split('.');
  let subject = root;
  for (const [index, name] of names.entries()) {
    if (subject.value?.kind !== 'map') {
      if (!subject.value || subject.value.kind === 'null') return { subject: subject.with({ value: undefined }) };
      const so = `.${names.slice(0, index + 1).join('.')}`;
      return { subject, fault: says(so, subject.value, 'map[string]interface{}') };
    }
    const entry = subject.value.entries.get(name);
    if (!entry) return { subject: field(subject, name) };
    subject = inside(subject, name, entry.value);
  }
  const value = subject.value!;
  return goType(value) === wanted ? { subject } : { subject, fault: says(`.${names.join('.')}`, value, wanted) };
}

const says = (path: string, value: Value, wanted: string): ServerSaying => [
  'accessor-type',
  path,
  printed(value),
  goType(value),
  wanted,
];

function goType(value: Value): string {
  if (isNumber(value)) return goNumber(value).is;
  const types = {
    map: 'map[string]interface {}',
    list: '[]interface {}',
    string: 'string',
    bool: 'bool',
    null: '<nil>',
  };
  return types[value.kind];
}

/** Go's `%v`. */
function printed(value: Value): string {
  if (isNumber(value)) return printNumber(goNumber(value).value);
  if (value.kind === 'null') return '<nil>';
  if (value.kind === 'list') return `[${value.items.map(printed).join(' ')}]`;
  if (value.kind !== 'map') return String(value.value);
  const sorted = [...value.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return `map[${sorted.map((entry) => `${entry.key}:${printed(entry.value)}`).join(' ')}]`;
}
