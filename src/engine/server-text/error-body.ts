import type { Cause, FieldErrorType } from '../finding.ts';
import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../schema/versions.ts';
import { olderWords } from './older-words.ts';
import { printAsGo } from './print-as-go.ts';
import { printValue } from './print-value.ts';
import type { GoTypes } from './shapes.ts';
import { sayingText, type ServerTextId } from './texts.ts';

/** How the server calls each type of cause. Source: `ErrorType.String` in apimachinery's util/validation/field. */
const names: Readonly<Record<FieldErrorType, string>> = {
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueForbidden: 'Forbidden',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueNotFound: 'Not found',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  FieldValueTypeInvalid: 'Invalid value',
  InternalError: 'Internal error',
};

const withoutValue: ReadonlySet<FieldErrorType> = new Set([
  'FieldValueRequired',
  'FieldValueForbidden',
  'FieldValueTooLong',
  'InternalError',
]);

/** What is said of a value without printing it: Go's `OmitValueType`. */
const saidAlone: ReadonlySet<ServerTextId> = new Set(['codes-and-conditions', 'codes-or-conditions']);

/**
 * A cause as the server prints it behind its path: `Invalid value: "Web": a lowercase RFC 1123 label must ...`.
 * @param types the Go types of the field, where they are known: they decide how a value is written
 * @param kubernetes whose words these are: the releases until 1.33 print values in Go's syntax
 * @param path of the field
 * Source: `Error.ErrorBody`, same package.
 */
export function errorBody(
  cause: Cause,
  types: GoTypes | undefined,
  kubernetes: KubernetesVersion = newestVersion,
  path = '',
): string {
  const { type, value, says } = cause;
  const isAlone = withoutValue.has(type) || (says !== undefined && saidAlone.has(says[0]));
  const isOld = kubernetesVersions.indexOf(kubernetes) < kubernetesVersions.indexOf('1.34');
  const printed = (): string => (isOld ? printAsGo(cause, types, path) : printValue(value, types));
  const head = isAlone ? names[type] : `${names[type]}: ${printed()}`;
  const detail = (isOld ? olderWords(cause, path) : undefined) ?? (says ? sayingText(says) : '');
  return detail === '' ? head : `${head}: ${detail}`;
}
