import { quantityOf } from './quantity.ts';

const binarySuffixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** Suffixes of billionths, millionths and so on, three digits apart. */
const decimalSuffixes = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];

/**
 * A quantity as the server prints it: `1.5` becomes `1500m`, `1024Mi` becomes `1Gi`. A text that is none stays as it is.
 * Source: `CanonicalizeBytes` in k8s.io/apimachinery/pkg/api/resource/quantity.go.
 */
export function printQuantity(text: string): string {
  const amount = quantityOf(text);
  if (amount === undefined) return text;
  if (amount === 0n) return '0';
  const whole = amount / nano;
  const isBinary = text.endsWith('i') && whole * nano === amount && (whole >= 1024n || whole <= -1024n);
  return isBinary ? printBinary(whole) : printDecimal(amount, isExponent.test(text));
}

/** The quantity rounded up to thousandths, where it is finer than that; `undefined` where it is not. */
export function roundToThousandths(text: string): string | undefined {
  const amount = quantityOf(text);
  if (amount === undefined || amount % micro === 0n) return undefined;
  const away = amount < 0n ? -1n : 1n;
  return printDecimal((amount / micro + away) * micro, isExponent.test(text));
}

const nano = 10n ** 9n;
const micro = 10n ** 6n;
const isExponent = /[eE][+-]?\d+$/;

function printBinary(whole: bigint): string {
  let [rest, power] = [whole, 0];
  while (rest % 1024n === 0n && power < binarySuffixes.length - 1) {
    rest /= 1024n;
    power++;
  }
  return `${rest}${binarySuffixes[power]}`;
}

function printDecimal(amount: bigint, withExponent: boolean): string {
  let [rest, power] = [amount, 0];
  while (rest % 1000n === 0n && power < decimalSuffixes.length - 1) {
    rest /= 1000n;
    power++;
  }
  const exponent = 3 * power - 9;
  return withExponent && exponent !== 0 ? `${rest}e${exponent}` : `${rest}${decimalSuffixes[power]}`;
}
