import type { Cause, FieldErrorType } from '../finding.ts';
import { printFloat } from '../model/print-float.ts';
import type { Json } from '../yaml/to-json.ts';
import { goJson } from './go-json.ts';
import { behindPointers, type GoTypes } from './shapes.ts';
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
 * Source: `Error.ErrorBody`, same package.
 */
export function errorBody({ type, value, says }: Cause, types: GoTypes | undefined): string {
  const isAlone = withoutValue.has(type) || (says !== undefined && saidAlone.has(says[0]));
  const head = isAlone ? names[type] : `${names[type]}: ${printValue(value, types)}`;
  const detail = says ? sayingText(says) : '';
  return detail === '' ? head : `${head}: ${detail}`;
}

function printValue(value: Json | undefined, types: GoTypes | undefined): string {
  if (typeof value === 'string' && !isWritten(types)) return goQuote(value);
  // What is whole is an integer for Go as long as it fits.
  if (typeof value === 'number') return isInt64(value) ? String(value) : printFloat(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && types?.internal.is === 'string') return JSON.stringify(value);
  if (types)
    return types.internal.is === 'string' ? goQuote(typeof value === 'string' ? value : '') : goJson(value, types);
  return value === undefined ? '""' : JSON.stringify(value);
}

function isInt64(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63;
}

/** True for what has a form of its own in Go, such as a quantity: the manifest's text is not what is printed. */
function isWritten(types: GoTypes | undefined): boolean {
  return types !== undefined && behindPointers(types.internal).is === 'itself';
}

/** Go's `%q`: like JSON, but with `\x` for what cannot be printed and without escapes for what can. */
function goQuote(text: string): string {
  return JSON.stringify(text).replace(/\\u00([0-9a-f]{2})/g, '\\x$1');
}
