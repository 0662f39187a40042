import { quantityOf } from './quantity.ts';

const decimalSuffixes = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const binarySuffixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const billion = 10n ** 9n;

/**
 * A quantity as the server writes it: `0.5` is `500m`, `1024Mi` is `1Gi`, `1.5Gi` is `1536Mi`. It keeps the family of
 * suffixes that was written: decimal, binary or an exponent. `undefined` for a text that is no quantity.
 * Source: `ParseQuantity` and `CanonicalizeBytes` in `k8s.io/apimachinery/pkg/api/resource/quantity.go`.
 */
export function canonicalQuantity(text: string): string | undefined {
  const billionths = quantityOf(text);
  if (billionths === undefined) return undefined;
  return staysAsWritten(text) ? text : canonicalForm(billionths, suffixesOf(text));
}

/** The family of suffixes that a quantity is written with. */
export type Suffixes = 'decimal' | 'binary' | 'exponent';

export function suffixesOf(text: string): Suffixes {
  return text.endsWith('i') ? 'binary' : /[eE][+-]?\d+$/.test(text) ? 'exponent' : 'decimal';
}

/** A number of billionths as the server writes it in a family of suffixes. */
export function canonicalForm(billionths: bigint, suffixes: Suffixes): string {
  const isBinary = suffixes === 'binary' && billionths % billion === 0n && abs(billionths) >= 1024n * billion;
  return isBinary ? inBinary(billionths / billion) : inDecimal(billionths, suffixes === 'exponent');
}

const written = /^[+-]?0*(\d*?)(?:\.(\d*))?(?:([KMGTPE])i|[eE]([+-]?\d+)|([numkMGTPE]?))$/;

/** The server keeps the text, with a plus sign or `E` for `e`, where a glance tells it that the number is canonical. */
function staysAsWritten(text: string): boolean {
  const [, whole = '', fraction = '', power, exponent, suffix = ''] = written.exec(text) ?? [];
  const digits = (whole || '0') + fraction;
  if (power) {
    const tens = binarySuffixes.indexOf(`${power}i`);
    return fraction === '' && 14 - digits.length - tens * 3 >= 0 && (BigInt(digits) & 7n) !== 0n;
  }
  const scale = (exponent ? Number(exponent) : (decimalSuffixes.indexOf(suffix) - 3) * 3) - fraction.length;
  return digits.length <= 18 && scale >= -9 && scale % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
}

function inBinary(whole: bigint): string {
  let [number, step] = [whole, 0];
  while (number % 1024n === 0n && step < binarySuffixes.length - 1) [number, step] = [number / 1024n, step + 1];
  return `${number}${binarySuffixes[step]}`;
}

function inDecimal(billionths: bigint, withExponent: boolean): string {
  if (billionths === 0n) return '0';
  let [number, exponent] = [billionths, -9];
  const most = withExponent ? Infinity : 18;
  while (number % 1000n === 0n && exponent < most) [number, exponent] = [number / 1000n, exponent + 3];
  if (!withExponent) return `${number}${decimalSuffixes[exponent / 3 + 3]}`;
  return exponent === 0 ? String(number) : `${number}e${exponent}`;
}

function abs(number: bigint): bigint {
  return number < 0n ? -number : number;
}
