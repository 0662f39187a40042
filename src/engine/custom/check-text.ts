import { patternOf } from '../model/regular-expression/index.ts';
import { lastStep } from '../rules/checks.ts';
import { pathOf, type Subject } from '../rules/subject.ts';
import type { LimitFault } from './codes.ts';
import { complain, type Complaint } from './complaint.ts';
import { formatOf } from './formats.ts';
import type { Schema } from './schema.ts';
import { shortened } from './shortened.ts';
import type { Walk } from './walk.ts';

/**
 * The length of a text and its pattern; the server tells the first fault alone. It counts characters.
 * Source: `stringValidator` in k8s.io/kube-openapi/pkg/validation/validate/validator.go.
 */
export function checkText(
  { limits, pattern }: Schema,
  subject: Subject,
  value: string,
  walk: Walk,
): Complaint | undefined {
  const { maxLength, minLength } = limits;
  const path = pathOf(subject);
  if (maxLength !== undefined && value.length > maxLength && countPoints(value) > maxLength) {
    const unit = maxLength === 1 ? 'byte' : 'bytes';
    const args = limit(subject, 'text-too-long', maxLength, value);
    return complain(subject, 'FieldValueTooLong', 'limit-of-definition', args, {
      says: [`may-not-be-more-${unit}`, maxLength],
      keyword: 'maxLength',
    });
  }
  if (minLength !== undefined && countPoints(value) < minLength) {
    const args = limit(subject, 'text-too-short', minLength, value);
    return complain(subject, 'FieldValueInvalid', 'limit-of-definition', args, {
      says: ['in-body-short', path, minLength],
      keyword: 'minLength',
    });
  }
  const isMatch = pattern === '' || patternOf(pattern).matches(value);
  if (isMatch === undefined) walk.isOpen = true;
  if (isMatch !== false) return undefined;
  const args = { field: lastStep(subject), value: shortened(value), pattern };
  return complain(subject, 'FieldValueInvalid', 'pattern-not-matched', args, {
    says: ['in-body-pattern', path, pattern],
    keyword: 'pattern',
  });
}

/** Source: `formatValidator` in formats.go, same package. */
export function checkFormat(format: string, subject: Subject, value: string, walk: Walk): Complaint | undefined {
  const fits = format === '' ? undefined : formatOf(format, walk.kubernetes);
  if (!fits || fits(value)) return undefined;
  const args = { field: lastStep(subject), value: shortened(value), format };
  return complain(subject, 'FieldValueTypeInvalid', 'format-not-matched', args, {
    says: ['in-body-type', pathOf(subject), format, JSON.stringify(value)],
    keyword: 'format',
  });
}

function limit(
  subject: Subject,
  fault: LimitFault,
  bound: number,
  value: string,
): { field: string; value: string; limit: string; fault: LimitFault } {
  return { field: lastStep(subject), value: shortened(value), limit: String(bound), fault };
}

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
