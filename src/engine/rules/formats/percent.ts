import { lastStep, notNegative, text } from '../checks.ts';
import type { Check } from '../rules.ts';

/**
 * A number of Pods, or a share of them such as `25%`, of at most a hundred percent.
 * Source: `ValidatePositiveIntOrPercent` and `IsNotMoreThan100Percent` in pkg/apis/apps/validation/validation.go.
 */
export const numberOrPercent: Check = (subject, report) => {
  if (subject.value?.kind !== 'string') {
    notNegative(subject, report);
    return;
  }
  const value = text(subject);
  const isPercent = /^[0-9]+%$/.test(value);
  if (isPercent && Number(value.slice(0, -1)) <= 100) return;
  const fault = isPercent ? 'above-hundred' : 'no-percent';
  report.refuse(subject, 'FieldValueInvalid', 'bad-percentage', { field: lastStep(subject), value, fault });
};
