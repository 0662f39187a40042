import { numberOf } from '../../yaml/value.ts';
import { lastStep, notNegative, text } from '../checks.ts';
import type { Check } from '../rules.ts';
import type { Subject } from '../subject.ts';

const percent = /^[0-9]+%$/;

/**
 * A number of Pods, or a share of them such as `25%`.
 * Source: `ValidatePositiveIntOrPercent` in pkg/apis/apps/validation/validation.go.
 */
export const countOrPercent: Check = (subject, report) => {
  if (subject.value?.kind !== 'string') {
    notNegative(subject, report);
    return;
  }
  const value = text(subject);
  if (percent.test(value)) return;
  const args = { field: lastStep(subject), value, fault: 'no-percent' } as const;
  report.refuse(subject, 'FieldValueInvalid', 'bad-percentage', args, { says: ['percent'] });
};

/** Source: `IsNotMoreThan100Percent`, same file. */
export const atMostHundredPercent: Check = (subject, report) => {
  const value = text(subject);
  if (!percent.test(value) || Number(value.slice(0, -1)) <= 100) return;
  const args = { field: lastStep(subject), value, fault: 'above-hundred' } as const;
  report.refuse(subject, 'FieldValueInvalid', 'bad-percentage', args, { says: ['percent-above-hundred'] });
};

/** A number of Pods, or a share of at most a hundred percent. */
export const numberOrPercent: Check = (subject, report) => {
  countOrPercent(subject, report);
  atMostHundredPercent(subject, report);
};

/**
 * Whether a count or a share comes to nothing. A text that is neither counts as nothing.
 * Source: `getIntOrPercentValue`, same file.
 */
export function isNoPods(subject: Subject): boolean {
  const value = text(subject);
  if (subject.value?.kind !== 'string') return (numberOf(subject.value) ?? 0) === 0;
  return !/^([+-]?[0-9]+|[0-9]+%)$/.test(value) || Number.parseInt(value, 10) === 0;
}
