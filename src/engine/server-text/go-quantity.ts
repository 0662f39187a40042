import { canonicalQuantity } from '../model/canonical-quantity.ts';

const decimal: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binary: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

/** What fits into 64 bits is held as a number with a scale, anything else behind an address. */
const mostDigits = 18;

/**
 * A quantity as Go's `%#v` writes it.
 * @param isPrinted whether the server has written it as a text before: then the quantity remembers that
 * Source: `Quantity` and `ParseQuantity` in k8s.io/apimachinery/pkg/api/resource/quantity.go.
 */
export function goQuantity(text: string, isPrinted: boolean): string {
  const [, sign = '', whole = '', fraction = '', suffix = ''] =
    /^([-+]?)0*(\d*)(?:\.(\d*))?((?:[eE][-+]?\d+|[A-Za-z]*))$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`;
  const power = binary[suffix];
  const exponent = decimal[suffix] ?? Number(suffix.slice(1));
  const form = power !== undefined ? 'BinarySI' : suffix in decimal ? 'DecimalSI' : 'DecimalExponent';
  const magnitude = BigInt(digits === '' ? '0' : digits) << (power ?? 0n);
  const isHeld = digits.length <= mostDigits && magnitude < 2n ** 63n && (power === undefined || fraction === '');
  const value = isHeld ? (sign === '-' ? -magnitude : magnitude) : 0n;
  const scale = isHeld && power === undefined ? exponent - fraction.length : 0;
  const written = isPrinted ? (canonicalQuantity(text) ?? text) : '';
  const far = isHeld ? 'nil' : '<address>';
  return `resource.Quantity{i:resource.int64Amount{value:${value}, scale:${scale}}, d:resource.infDecAmount{Dec:(*inf.Dec)(${far})}, s:${JSON.stringify(written)}, Format:"${form}"}`;
}
