import { numberOf } from '../../yaml/value.ts';
import { quantityOf } from '../../model/quantity.ts';
import { printQuantity } from '../../model/print-quantity.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { lastStep, required, text, withBounds } from '../checks.ts';
import type { Report } from '../report.ts';
import { rules, type Check } from '../rules.ts';
import { field, type Subject } from '../subject.ts';

const types = ['Utilization', 'Value', 'AverageValue'];

/** A type that is missing is refused as missing, and as an unknown one too. */
const typeIsKnown: Check = (target, report) => {
  const type = field(target, 'type');
  const value = text(type);
  if (types.includes(value)) return;
  const says = ['target-type'] as const;
  if (value === '') {
    required(type, report, { says: ['target-type-needed'] });
    report.echo(type, 'FieldValueInvalid', { value, says });
    return;
  }
  const args = { field: 'type', value, allowed: types.join(', ') };
  report.refuse(type, 'FieldValueInvalid', 'value-not-supported', args, { says });
};

const isPositive: Check = (subject, report) => {
  const amount = quantityOf(text(subject));
  if (amount === undefined || amount > 0n) return;
  const args = { field: lastStep(subject), value: text(subject), fault: 'not-positive' } as const;
  const value = printQuantity(text(subject));
  report.refuse(subject, 'FieldValueInvalid', 'bad-amount', args, { value, says: ['must-be-positive'] });
};

/** A share of what the containers ask for. */
export const utilization: Check = (subject, report) => {
  if ((numberOf(subject.value) ?? 0) >= 1) return;
  const args = withBounds({ field: lastStep(subject), value: text(subject), min: 1, max: 2147483647 });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['more-than-zero'] });
};

/** Source: `validateMetricTarget` in pkg/apis/autoscaling/validation/validation.go. */
export const metricTarget = rules('autoscaling/v2.MetricTarget', (r) => [
  r.check(typeIsKnown),
  r.optional('value', isPositive),
  r.optional('averageValue', isPositive),
  r.optional('averageUtilization', utilization),
]);

/** Asks for one of two fields of the target; the server names the second one. */
export function eitherIsSet(target: Subject, one: string, other: string, says: ServerSaying, report: Report): void {
  const [first, second] = [field(target, one), field(target, other)];
  if (!first.value && !second.value) required(second, report, { says });
}

/** Refuses the second of two fields that answer the same question. */
export function notBoth(target: Subject, one: string, other: string, says: ServerSaying, report: Report): void {
  const [first, second] = [field(target, one), field(target, other)];
  if (!first.value || !second.value) return;
  const extras = { says, related: [{ role: 'first-definition', at: first.at }] } as const;
  report.refuse(second, 'FieldValueForbidden', 'fields-exclude-each-other', { first: one, second: other }, extras);
}
