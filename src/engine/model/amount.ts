import { canonicalForm, canonicalQuantity, suffixesOf, type Suffixes } from './canonical-quantity.ts';
import { quantityOf } from './quantity.ts';
import { countOf } from './quantity-count.ts';

/** A quantity that can be counted with. `text` is there as long as it is the one that was written. */
export type Amount = { readonly nano: bigint; readonly suffixes: Suffixes; readonly text?: string };

/** Amounts by the names of what is measured. */
export type Amounts = ReadonlyMap<string, Amount>;

/** The amount that a text says; nothing where it says none. */
export function amountOf(text: string): Amount {
  return { nano: quantityOf(text) ?? 0n, suffixes: suffixesOf(text), text };
}

/** So many pieces. */
export function piecesOf(count: number): Amount {
  return amountOf(String(count));
}

/** Source: `Quantity.Add` in k8s.io/apimachinery/pkg/api/resource/quantity.go. */
export function sum(one: Amount, other: Amount): Amount {
  return { nano: one.nano + other.nano, suffixes: one.nano === 0n ? other.suffixes : one.suffixes };
}

/** An amount as the server prints it. */
export function printAmount({ nano, suffixes, text }: Amount): string {
  return (text === undefined ? undefined : canonicalQuantity(text)) ?? canonicalForm(nano, suffixes);
}

/** Each amount of both, added where both have it. */
export function addAmounts(some: Amounts, more: Amounts): Amounts {
  const all = new Map(some);
  for (const [name, amount] of more) {
    const before = all.get(name);
    all.set(name, before ? sum(before, amount) : amount);
  }
  return all;
}

/** Each amount of both, the larger one where both have it. */
export function largerAmounts(some: Amounts, others: Amounts): Amounts {
  const most = new Map(some);
  for (const [name, amount] of others) {
    const before = most.get(name);
    if (!before || amount.nano > before.nano) most.set(name, amount);
  }
  return most;
}

const steps = { whole: 10n ** 9n, thousandths: 10n ** 6n };

/** An amount as the server counts it: whole or in thousandths, rounded up, in 64 bits. */
export function countAmount(amount: Amount, unit: keyof typeof steps): bigint {
  const known = counted[unit].get(amount) ?? count(amount, unit);
  counted[unit].set(amount, known);
  return known;
}

/** Bounds are compared with one container after the other, and a text is counted slowly. */
const counted = { whole: new WeakMap<Amount, bigint>(), thousandths: new WeakMap<Amount, bigint>() };

function count({ nano, text }: Amount, unit: keyof typeof steps): bigint {
  if (text !== undefined) return countOf(text, unit);
  const step = steps[unit];
  return BigInt.asIntN(64, nano >= 0n ? (nano + step - 1n) / step : -((-nano + step - 1n) / step));
}
