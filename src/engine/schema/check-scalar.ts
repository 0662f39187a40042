import type { Fix } from '../finding.ts';
import type { ScalarValue, Value } from '../yaml/value.ts';
import type { ExpectedType, FoundType, SchemaArgs } from './codes.ts';
import { isBase64, isMicroTime, isQuantity, isTime } from './formats.ts';
import type { Weight } from './fault.ts';
import type { ScalarForm } from './types.ts';

/** Why a value does not fit a scalar field, before it has a place. */
export type Misfit = {
  readonly [C in 'wrong-type' | 'number-out-of-range' | 'bad-quantity' | 'bad-base64' | 'bad-time']: {
    readonly code: C;
    readonly args: Omit<SchemaArgs[C], 'field'>;
    readonly weight: Weight;
    readonly fixes: readonly Fix[];
  };
}['wrong-type' | 'number-out-of-range' | 'bad-quantity' | 'bad-base64' | 'bad-time'];

export type WrongType = Extract<Misfit, { code: 'wrong-type' }>;

const ranges = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
} as const;

/** What the server's decoder says to a value in a field of this form; `undefined` where it takes it. Null fits all. */
export function checkScalar(form: ScalarForm, value: Value): Misfit | undefined {
  return value.kind === 'null' ? undefined : checks[form](value);
}

const checks: Readonly<Record<ScalarForm, (value: Value) => Misfit | undefined>> = {
  string: (value) => (value.kind === 'string' ? undefined : wrongType('string', value, 'kept', quoted(value))),
  boolean: (value) =>
    value.kind === 'bool' ? undefined : wrongType('boolean', value, 'kept', unquoted(value, /^(true|false)$/)),
  int32: (value) => checkInteger('int32', value, 'integer', 'kept'),
  int64: (value) => checkInteger('int64', value, 'integer', 'kept'),
  double: (value) =>
    isNumber(value) ? undefined : wrongType('number', value, 'kept', unquoted(value, /^-?\d+(\.\d+)?$/)),
  base64: checkBase64,
  quantity(value) {
    if (isNumber(value)) return undefined;
    if (value.kind !== 'string') return wrongType('quantity', value, 'at-once');
    return isQuantity(value.value)
      ? undefined
      : { code: 'bad-quantity', args: { value: shortened(value.value) }, weight: 'at-once', fixes: [] };
  },
  time: (value) => checkTime(value, isTime),
  'micro-time': (value) => checkTime(value, isMicroTime),
  'int-or-string': (value) =>
    value.kind === 'string' ? undefined : checkInteger('int32', value, 'integer-or-string', 'at-once'),
};

function checkInteger(
  type: 'int32' | 'int64',
  value: Value,
  expected: ExpectedType,
  weight: Weight,
): Misfit | undefined {
  // A float without a fraction is sent without one: `80.0` and `1e3` are integers to the server.
  if (!isNumber(value) || !isWhole(value.value)) {
    return wrongType(expected, value, weight, unquoted(value, /^(0|-?[1-9]\d{0,9})$/));
  }
  const [least, most] = ranges[type];
  const number = sentAs(value.value);
  if (number >= least && number <= most) return undefined;
  return { code: 'number-out-of-range', args: { type, value: shortened(value.raw) }, weight, fixes: [] };
}

function checkBase64(value: Value): Misfit | undefined {
  if (value.kind === 'list' && value.items.every(isByte)) return undefined;
  if (value.kind !== 'string') return wrongType('string', value, 'kept');
  return isBase64(value.value) ? undefined : { code: 'bad-base64', args: {}, weight: 'kept', fixes: [] };
}

function checkTime(value: Value, fits: (text: string) => boolean): Misfit | undefined {
  if (value.kind !== 'string') return wrongType('time', value, 'at-once', quoted(value));
  return fits(value.value)
    ? undefined
    : { code: 'bad-time', args: { value: shortened(value.value) }, weight: 'at-once', fixes: [] };
}

/** A value of a kind that the field cannot hold. */
export function wrongType(expected: ExpectedType, value: Value, weight: Weight, fixes: readonly Fix[] = []): WrongType {
  const text = value.kind === 'map' || value.kind === 'list' ? '' : shortened(value.raw);
  return { code: 'wrong-type', args: { expected, found: foundTypes[value.kind], value: text }, weight, fixes };
}

const foundTypes: Readonly<Record<Value['kind'], FoundType>> = {
  map: 'map',
  list: 'list',
  string: 'string',
  int: 'integer',
  float: 'number',
  bool: 'boolean',
  null: 'null',
};

/** `1.10`, `yes` and the like are meant as text where text is wanted: put them in quotes. */
function quoted(value: Value): readonly Fix[] {
  const isPlainScalar = value.kind === 'bool' || isNumber(value);
  return isPlainScalar && value.plain && value.raw !== ''
    ? [{ id: 'replace-with', text: JSON.stringify(value.raw) }]
    : [];
}

/** A quoted text that would be right without its quotes. */
function unquoted(value: Value, fits: RegExp): readonly Fix[] {
  return value.kind === 'string' && fits.test(value.value) ? [{ id: 'replace-with', text: value.value }] : [];
}

function isNumber(value: Value): value is Extract<ScalarValue, { kind: 'int' | 'float' }> {
  return value.kind === 'int' || value.kind === 'float';
}

function isWhole(number: number | bigint): boolean {
  return typeof number === 'bigint' || Number.isInteger(number);
}

/** The integer that kubectl sends: Go and JavaScript write a float with the same, fewest digits. */
function sentAs(number: number | bigint): bigint {
  return typeof number === 'number' && Math.abs(number) < 1e21 ? BigInt(String(number)) : BigInt(number);
}

/** Go reads a list of small numbers as bytes. */
function isByte(value: Value): boolean {
  return value.kind === 'null' || (isNumber(value) && isWhole(value.value) && value.value >= 0 && value.value <= 255);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
