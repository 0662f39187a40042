import { checkScalar, wrongType } from '../schema/check-scalar.ts';
import type { ExpectedType, SchemaArgs } from '../schema/codes.ts';
import { lastStep } from '../rules/checks.ts';
import { pathOf, type Subject } from '../rules/subject.ts';
import type { ScalarForm } from '../schema/types.ts';
import type { Value } from '../yaml/value.ts';
import { complain, type Complaint } from './complaint.ts';
import { goNumber, isAlmostWhole, isNumber } from './number.ts';
import type { Schema } from './schema.ts';

/** How the server calls the type of a value. */
export function typeOf(value: Value): string {
  if (isNumber(value)) return goNumber(value).is === 'int64' ? 'integer' : 'number';
  if (value.kind === 'map') return 'object';
  if (value.kind === 'list') return 'array';
  return value.kind === 'bool' ? 'boolean' : value.kind;
}

/**
 * Whether a value is of a type that its schema names.
 * Source: `typeValidator` in k8s.io/kube-openapi/pkg/validation/validate/type.go. A list passes where a text with a format
 * is wanted: the server looks no further there.
 */
export function checkType({ types, nullable }: Schema, format: string, subject: Subject): Complaint | undefined {
  const value = subject.value!;
  if (value.kind === 'null') {
    return types.length > 0 && !nullable ? refuse(types, subject, types.join(','), 'null') : undefined;
  }
  const found = typeOf(value);
  const number = isNumber(value) ? goNumber(value) : undefined;
  const isNumeric = types.includes('integer') || types.includes('number');
  const fits =
    types.includes(found) ||
    (number?.is === 'float64' && isAlmostWhole(number.value) && types.includes('integer')) ||
    (number?.is === 'int64' && types.includes('number'));
  const isTextOrList = value.kind === 'string' || value.kind === 'list';
  if (!isTextOrList && format !== '' && !fits && number?.is !== format) {
    return refuse(types, subject, format, number?.is ?? '');
  }
  if (!isNumeric && format !== '' && isTextOrList) return undefined;
  return fits || types.length === 0 ? undefined : refuse(types, subject, types.join(','), found);
}

function refuse(types: readonly string[], subject: Subject, expected: string, found: string): Complaint {
  const { args, fixes } = misfitOf(types, subject.value!);
  const path = pathOf(subject);
  return complain(
    subject,
    'FieldValueTypeInvalid',
    'wrong-type',
    { ...args, field: lastStep(subject) },
    { value: found, fixes, keyword: 'type', says: ['in-body-type', path, expected, JSON.stringify(found)] },
  );
}

const expectedTypes: ReadonlyMap<string, ExpectedType> = new Map([
  ['object', 'object'],
  ['array', 'list'],
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);

const scalars: ReadonlyMap<string, ScalarForm> = new Map([
  ['string', 'string'],
  ['integer', 'int64'],
  ['number', 'double'],
  ['boolean', 'boolean'],
]);

type WrongType = {
  readonly args: Omit<SchemaArgs['wrong-type'], 'field'>;
  readonly fixes: Complaint['finding']['fixes'];
};

function misfitOf(types: readonly string[], value: Value): WrongType {
  const [type = ''] = types;
  const expected = types.length > 1 ? 'integer-or-string' : (expectedTypes.get(type) ?? 'string');
  const form = types.length > 1 ? undefined : scalars.get(type);
  const misfit = form && checkScalar(form, value);
  return misfit?.code === 'wrong-type' ? misfit : wrongType(expected, value, 'kept');
}
