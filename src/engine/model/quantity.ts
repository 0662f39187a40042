/** Decimal suffixes as powers of ten, binary ones as powers of two. `k8s.io/apimachinery/pkg/api/resource/suffix.go` */
const decimal: Record<string, number> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binary: Record<string, bigint> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:([KMGTPE]i)|([eE])([+-]?\d+)|([numkMGTPE]?))$/;

/** Nothing a person writes is longer; it bounds the work on hostile input. */
const longest = 64;
const largestExponent = 999;

const largestBinary = ((1n << 63n) - 1n) * 10n ** 9n;

/**
 * The value of a quantity such as `500m`, `0.5`, `1Gi` or `1e3` in billionths, the server's smallest step.
 * As the server does, it rounds away from zero to that step and caps binary quantities at 2^63-1.
 * `undefined` for a text that is no quantity, or one with more than 64 characters or three digits of exponent.
 * Source: `ParseQuantity` in `k8s.io/apimachinery/pkg/api/resource/quantity.go`.
 */
export function quantityOf(text: string): bigint | undefined {
  if (known.has(text)) return known.get(text);
  const value = readQuantity(text);
  if (known.size >= mostKnown) known.clear();
  if (text.length <= longestKnown) known.set(text, value);
  return value;
}

/** The amounts that were asked for last: manifests have the same few, again and again. */
const known = new Map<string, bigint | undefined>();
const mostKnown = 1000;
/** A longer text may be a part of its document, and would keep all of that in memory. */
const longestKnown = 12;

function readQuantity(text: string): bigint | undefined {
  const match = text.length <= longest ? form.exec(text) : null;
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', powerOfTwo, e, written, suffix = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const exponent = powerOfTwo ? 0 : e ? Number(written) : decimal[suffix]!;
  if (Math.abs(exponent) > largestExponent) return undefined;
  const digits = BigInt(whole + fraction) << (powerOfTwo ? binary[powerOfTwo]! : 0n);
  const power = exponent - fraction.length + 9;
  const magnitude = power >= 0 ? digits * 10n ** BigInt(power) : divideUp(digits, 10n ** BigInt(-power));
  const capped = powerOfTwo && magnitude > largestBinary ? largestBinary : magnitude;
  return sign === '-' ? -capped : capped;
}

/**
 * Which of two quantities is larger, by value: negative where `a` is smaller, 0 where they are equal, positive otherwise.
 * `undefined` where one of them is no quantity.
 */
export function compareQuantities(a: string, b: string): number | undefined {
  const [left, right] = [quantityOf(a), quantityOf(b)];
  if (left === undefined || right === undefined) return undefined;
  return left < right ? -1 : left > right ? 1 : 0;
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
