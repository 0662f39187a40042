import { quantityOf } from './quantity.ts';

const steps = { whole: 10n ** 9n, thousandths: 10n ** 6n };

/** What a quantity without a number counts as. */
const none = 0n;

/**
 * A quantity as the server counts it: whole or in thousandths, rounded up, in 64 bits. Of one that does not fit, a text of
 * at most 18 digits counts as nothing; a longer one, or one in powers of two, as the 64 bits that are left of it.
 * Source: `Quantity.Value` and `Quantity.MilliValue` in k8s.io/apimachinery/pkg/api/resource/quantity.go.
 */
export function countOf(text: string, unit: keyof typeof steps): bigint {
  const amount = quantityOf(text);
  if (amount === undefined) return none;
  const exact = roundUp(amount, steps[unit]);
  const fitting = BigInt.asIntN(64, exact);
  if (fitting === exact) return exact;
  const [, digits = '', decimals = ''] = /^[+-]?0*(\d*)\.?(\d*)/.exec(text) ?? [];
  return digits.length + decimals.length > 18 || text.endsWith('i') ? fitting : none;
}

const roundUp = (amount: bigint, step: bigint): bigint =>
  amount >= 0n ? (amount + step - 1n) / step : -((-amount + step - 1n) / step);
