import { printQuantity } from '../../model/print-quantity.ts';
import { countOf } from '../../model/quantity-count.ts';
import { quantityOf } from '../../model/quantity.ts';
import { lastStep, text } from '../checks.ts';
import type { AmountFault } from '../codes.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Extras, Report } from '../report.ts';
import type { Check } from '../rules.ts';
import type { Subject } from '../subject.ts';
import { comesWhole } from './resource-names.ts';

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
    if (countOf(text(subject), 'thousandths') % 1000n !== 0n) refuse(subject, 'fraction', ['integer'], report);
  };
