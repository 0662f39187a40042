import { printQuantity } from '../../model/print-quantity.ts';
import { quantityOf } from '../../model/quantity.ts';
import { lastStep, text } from '../checks.ts';
import type { AmountFault } from '../codes.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Extras, Report } from '../report.ts';
import type { Check } from '../rules.ts';
import type { Subject } from '../subject.ts';
import { comesWhole } from './resource-names.ts';

const one = 10n ** 9n;

function refuse(
  subject: Subject,
  fault: AmountFault,
  says: ServerSaying,
  report: Report,
  extras?: Pick<Extras, 'path' | 'value'>,
): void {
  const args = { field: lastStep(subject), value: text(subject), fault };
  report.refuse(subject, 'FieldValueInvalid', 'bad-amount', args, {
    value: printQuantity(text(subject)),
    says,
    ...extras,
  });
}

/** Source: `ValidateNonnegativeQuantity` in pkg/apis/core/validation/validation.go. */
export const notNegativeAmount: Check = (subject, report) => {
  const amount = quantityOf(text(subject));
  if (amount !== undefined && amount < 0n) refuse(subject, 'negative', ['at-least', 0], report);
};

/** Source: `ValidatePositiveQuantityValue`, same file. Gives back whether the amount is above zero. */
export function positiveAmount(subject: Subject, report: Report, extras?: Pick<Extras, 'path' | 'value'>): boolean {
  const amount = quantityOf(text(subject));
  if (amount === undefined || amount > 0n) return true;
  refuse(subject, 'not-positive', ['greater-than-zero'], report, extras);
  return false;
}

/** An amount of a resource: not negative, and whole where it counts things. Source: `ValidateResourceQuantityValue`. */
export const amountOf =
  (resource: string): Check =>
  (subject, report) => {
    notNegativeAmount(subject, report);
    const amount = quantityOf(text(subject));
    if (amount === undefined || !comesWhole(resource, report)) return;
    if (thousandths(text(subject), amount) % 1000n !== 0n) refuse(subject, 'fraction', ['integer'], report);
  };

/**
 * How many thousandths the server counts: rounded up, and in 64 bits, which too large an amount does not fit into.
 * Then a text of at most 18 digits counts as nothing, a longer one as what is left of it. Source: `Quantity.ScaledValue`.
 */
function thousandths(text: string, amount: bigint): bigint {
  const exact = roundUp(amount, one / 1000n);
  const fitting = BigInt.asIntN(64, exact);
  if (fitting === exact) return exact;
  const [, digits = '', decimals = ''] = /^[+-]?0*(\d*)\.?(\d*)/.exec(text) ?? [];
  return digits.length + decimals.length > 18 ? fitting : 0n;
}

const roundUp = (amount: bigint, step: bigint): bigint =>
  amount >= 0n ? (amount + step - 1n) / step : -((-amount + step - 1n) / step);
