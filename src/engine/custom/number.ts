import { printFloat } from '../model/print-float.ts';
import type { ScalarValue, Value } from '../yaml/value.ts';

/** A number as the server holds it: an integer of 64 bits where it is one, otherwise a float. */
export type GoNumber =
  { readonly is: 'int64'; readonly value: bigint } | { readonly is: 'float64'; readonly value: number };

type NumberValue = Extract<ScalarValue, { kind: 'int' | 'float' }>;

export function isNumber(value: Value): value is NumberValue {
  return value.kind === 'int' || value.kind === 'float';
}

/**
 * kubectl sends a whole float without its dot, and from 1e21 on with an exponent; the server reads as an integer what is
 * written as one and fits. Source: `encoding/json`, and `ConvertInterfaceNumbers` in k8s.io/apimachinery/pkg/util/json.
 */
export function goNumber({ value }: NumberValue): GoNumber {
  const isWritten = typeof value === 'bigint' || (Number.isInteger(value) && Math.abs(value) < 1e21);
  if (isWritten) {
    const whole = BigInt(typeof value === 'bigint' ? value : String(value));
    if (whole >= -(2n ** 63n) && whole < 2n ** 63n) return { is: 'int64', value: whole };
  }
  return { is: 'float64', value: Number(value) };
}

/** Whether a float is as good as whole. Source: `IsFloat64AJSONInteger` in github.com/go-openapi/swag. */
export function isAlmostWhole(value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return false;
  const rounded = Math.round(value);
  return value === rounded || (rounded !== 0 && Math.abs(value - rounded) < 1e-9 * Math.abs(rounded));
}

/** A float made an integer as Go's compiler does it for amd64: what is too large becomes the least integer. */
export function truncated(value: number): bigint {
  const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : -(2n ** 63n);
  return whole >= -(2n ** 63n) && whole < 2n ** 63n ? whole : -(2n ** 63n);
}

/** A number as Go's `%v` prints it. */
export function printNumber(value: number | bigint): string {
  return typeof value === 'bigint' ? String(value) : printFloat(value);
}
