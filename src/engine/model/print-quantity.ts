import { canonicalForm, canonicalQuantity, suffixesOf } from './canonical-quantity.ts';
import { quantityOf } from './quantity.ts';

const micro = 10n ** 6n;

/** A quantity as the server prints it: `1.5` becomes `1500m`, `1024Mi` becomes `1Gi`. A text that is none stays as it is. */
export function printQuantity(text: string): string {
  return canonicalQuantity(text) ?? text;
}

/** The quantity rounded up to thousandths, where it is finer than that; `undefined` where it is not. */
export function roundToThousandths(text: string): string | undefined {
  const amount = quantityOf(text);
  if (amount === undefined || amount % micro === 0n) return undefined;
  const away = amount < 0n ? -1n : 1n;
  const suffixes = suffixesOf(text) === 'exponent' ? 'exponent' : 'decimal';
  return canonicalForm((amount / micro + away) * micro, suffixes);
}
