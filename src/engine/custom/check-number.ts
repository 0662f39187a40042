import { isSince } from '../schema/release.ts';
import { lastStep, text } from '../rules/checks.ts';
import { pathOf, type Subject } from '../rules/subject.ts';
import type { ServerSaying, ServerTextId } from '../server-text/texts.ts';
import type { LimitFault } from './codes.ts';
import { complain, echo, nowhere, type Complaint } from './complaint.ts';
import { goNumber, isAlmostWhole, isNumber, printNumber, truncated, type GoNumber } from './number.ts';
import { add, newResult, type Result } from './result.ts';
import type { Schema } from './schema.ts';

/**
 * The bounds of a number. A whole number is compared with bounds made whole, whatever the schema says.
 * Source: `numberValidator` in k8s.io/kube-openapi/pkg/validation/validate/validator.go.
 */
export function checkNumber(schema: Schema, format: string, subject: Subject, kubernetes: string): Result {
  const value = subject.value!;
  const result = newResult();
  if (!isNumber(value)) return result;
  const number = goNumber(value);
  const { types, limits } = schema;
  const type = isSince(kubernetes, '1.36') && types.length === 1 ? types[0]! : '';
  const range = (of: GoNumber, what: string): Complaint | undefined => outOfRange(of, type, format, what, subject);
  const checked = range(number, 'Checked');
  if (checked) add(result, checked);
  const bound = (
    limit: number | undefined,
    what: string,
    judge: (number: GoNumber, limit: number) => Complaint | undefined,
  ): void => {
    if (limit === undefined) return;
    const wrongLimit = range({ is: 'float64', value: limit }, what);
    const compared: GoNumber = wrongLimit ? { is: 'float64', value: Number(number.value) } : number;
    const complaint = judge(compared, limit);
    for (const each of [wrongLimit, complaint]) if (each) add(result, each);
  };
  bound(limits.multipleOf, 'MultipleOf', (of, factor) => noMultiple(of, factor, subject));
  bound(limits.minimum, 'Minimum boundary', (of, least) =>
    beyond(of, least, 'least', schema.exclusiveMinimum, subject),
  );
  bound(limits.maximum, 'Maximum boundary', (of, most) => beyond(of, most, 'most', schema.exclusiveMaximum, subject));
  result.matches++;
  return result;
}

/** A whole number is whole and of 64 bits, or of 32. Source: `IsValueValidAgainstRange` in values.go. */
function outOfRange(
  number: GoNumber,
  type: string,
  format: string,
  what: string,
  subject: Subject,
): Complaint | undefined {
  const says: ServerSaying =
    format === ''
      ? ['range-of-type', what, type, pathOf(subject)]
      : ['range-of-format', what, type, format, pathOf(subject)];
  if (type === 'number' && format === 'float') {
    return Math.abs(Number(number.value)) >= 3.4028235677973366e38 ? outside(subject, says, false) : undefined;
  }
  if (type !== 'integer') return undefined;
  const bits = format === 'int32' ? 31n : 63n;
  const whole = wholeOf(number);
  const isInRange = whole !== undefined && whole >= -(2n ** bits) && whole < 2n ** bits;
  return isInRange ? undefined : outside(subject, says, whole !== undefined && what === 'Checked', bits);
}

function wholeOf({ value }: GoNumber): bigint | undefined {
  if (typeof value === 'bigint') return value;
  // Go prints the float first, with as few digits as JavaScript, and reads that.
  return Number.isInteger(value) ? BigInt(Math.abs(value) < 1e21 ? String(value) : value) : undefined;
}

/** The server names no field and no value here. Where another complaint says why, this one only follows. */
function outside(subject: Subject, says: ServerSaying, isTooLarge: boolean, bits = 63n): Complaint {
  const field = lastStep(subject);
  const details = { path: nowhere, value: '', says, keyword: 'format' };
  if (!isTooLarge) return echo(subject, 'FieldValueInvalid', field, details);
  const args = { field, type: bits === 31n ? 'int32' : 'int64', value: text(subject) } as const;
  return complain(subject, 'FieldValueInvalid', 'number-out-of-range', args, details);
}

function noMultiple(number: GoNumber, factor: number, subject: Subject): Complaint | undefined {
  const whole = number.is === 'int64' ? truncated(factor) : undefined;
  if (whole !== undefined ? whole <= 0n : factor <= 0) {
    // A factor below one becomes zero beside a whole number, and the server refuses all of them.
    const value = Number(whole ?? factor);
    return limit(subject, factor < 1 ? 'whole-with-fraction' : 'not-multiple', factor, value, [
      'multiple-of-positive',
      pathOf(subject),
      value,
    ]);
  }
  const isMultiple =
    number.is === 'int64'
      ? number.value % whole! === 0n
      : isAlmostWhole(factor < 1 ? (1 / factor) * number.value : number.value / factor);
  return isMultiple ? undefined : limited(subject, 'not-multiple', factor, 'in-body-multiple', number);
}

function beyond(
  number: GoNumber,
  bound: number,
  end: 'least' | 'most',
  isExclusive: boolean,
  subject: Subject,
): Complaint | undefined {
  const limitValue = number.is === 'int64' ? truncated(bound) : bound;
  const { value } = number;
  const isBeyond = end === 'least' ? value < limitValue : value > limitValue;
  const isWithin = end === 'least' ? value > limitValue : value < limitValue;
  if (!isBeyond && (isWithin || !isExclusive)) return undefined;
  const [fault, says] = sayings[end][isExclusive ? 'exclusive' : 'inclusive'];
  return limited(subject, fault, bound, says, number);
}

const sayings = {
  least: { inclusive: ['too-small', 'in-body-at-least'], exclusive: ['not-above', 'in-body-above'] },
  most: { inclusive: ['too-large', 'in-body-at-most'], exclusive: ['not-below', 'in-body-below'] },
} as const satisfies Record<string, Record<string, readonly [LimitFault, ServerTextId]>>;

function limited(subject: Subject, fault: LimitFault, bound: number, says: ServerTextId, { is }: GoNumber): Complaint {
  const printed = printNumber(is === 'int64' ? truncated(bound) : bound);
  return limit(subject, fault, bound, undefined, [says, pathOf(subject), printed]);
}

function limit(
  subject: Subject,
  fault: LimitFault,
  bound: number,
  value: number | undefined,
  says: ServerSaying,
  path?: string,
): Complaint {
  const args = { field: lastStep(subject), value: text(subject), limit: printNumber(bound), fault };
  const details = {
    says,
    keyword: keywords[fault] ?? 'multipleOf',
    ...(value !== undefined && { value }),
    ...(path !== undefined && { path }),
  };
  return complain(subject, 'FieldValueInvalid', 'limit-of-definition', args, details);
}

const keywords: { readonly [F in LimitFault]?: string } = {
  'too-large': 'maximum',
  'not-below': 'maximum',
  'too-small': 'minimum',
  'not-above': 'minimum',
};
