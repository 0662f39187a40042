/** What kubectl makes of a plain scalar. */
export type Resolved =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string };

const nullWords = new Set(['', '~', 'null', 'Null', 'NULL']);
const trueWords = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE']);
const falseWords = new Set(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE']);
const notFinite = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

const leastInt64 = -(2n ** 63n);
const mostInt64 = 2n ** 63n - 1n;
const mostUint64 = 2n ** 64n - 1n;

/** The longest of the words that are no strings. */
const longestWord = 5;

/** True for most plain scalars that are strings, without a closer look. */
export function isText(text: string): boolean {
  if (text.length <= longestWord) return false;
  const first = text.charCodeAt(0);
  // Neither a digit nor a sign nor a point.
  return first > 57 || (first < 48 && first !== 43 && first !== 45 && first !== 46);
}

/**
 * Resolves a plain scalar by the rules of go-yaml 2, which are neither those of YAML 1.1 nor of 1.2:
 * `y` and `on` are booleans, `0o17` and `017` are both 15, there are no base-60 numbers and no timestamps.
 * Source: `go.yaml.in/yaml/v2/resolve.go`.
 */
export function resolvePlain(text: string): Resolved {
  if (nullWords.has(text)) return { kind: 'null' };
  if (trueWords.has(text)) return { kind: 'bool', value: true };
  if (falseWords.has(text)) return { kind: 'bool', value: false };
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  const sign = first === 43 || first === 45;
  if (!digit && !sign && first !== 46) return { kind: 'string', value: text };

  const special = notFinite.exec(text);
  if (special !== null) {
    const value = special[1] === undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
    return { kind: 'float', value };
  }
  // A number that starts with its point is read as it stands; elsewhere underscores may separate digits.
  const digits = first === 46 ? text : text.replaceAll('_', '');
  if (first !== 46) {
    const value = parseInteger(digits);
    if (value !== undefined) return { kind: 'int', value };
  }
  if (float.test(digits)) {
    const value = Number(digits);
    if (Number.isFinite(value)) return { kind: 'float', value };
  }
  return { kind: 'string', value: text };
}

/** Go's `ParseInt` and then `ParseUint` with base 0; only the former takes a sign. */
function parseInteger(digits: string): number | bigint | undefined {
  const match = integer.exec(digits);
  if (match === null || digits.length > 80) return undefined;
  const [, sign, body] = match as unknown as [string, string, string];
  const value = BigInt(/^0[0-7]+$/.test(body) ? `0o${body.slice(1)}` : body.toLowerCase());
  const signed = sign === '-' ? -value : value;
  if (signed < leastInt64 || signed > (sign === '' ? mostUint64 : mostInt64)) return undefined;
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number + 0 : signed;
}
