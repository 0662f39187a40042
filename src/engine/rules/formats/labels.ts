import { byteLength } from '../../model/byte-length.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { RuleArgs } from '../codes.ts';
import { isSince } from '../../schema/release.ts';
import type { Extras, Report } from '../report.ts';
import type { Check, EntryCheck } from '../rules.ts';
import { entries, type Subject } from '../subject.ts';
import { lastStep, text } from '../checks.ts';
import { nameFaults } from './names.ts';

const namePart = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

type KeyFault = RuleArgs['invalid-label-key']['fault'];
type ValueFault = RuleArgs['invalid-label-value']['fault'];
type Problem<F> = { readonly fault: F; readonly says: ServerSaying };

const longestName = 63;

/**
 * What is wrong with the key of a label or an annotation: an optional DNS prefix, one slash, a name of at most 63.
 * Source: `IsQualifiedName` in k8s.io/apimachinery/pkg/util/validation.
 */
export function labelKeyFaults(key: string, kubernetes: string): readonly Problem<KeyFault>[] {
  const isNew = isSince(kubernetes, '1.35');
  const unit = isNew ? 'bytes' : 'characters';
  const parts = key.split('/');
  if (parts.length > 2) return [{ fault: 'characters', says: [isNew ? 'label-key' : 'qualified-name'] }];
  const name = parts[parts.length - 1]!;
  const problems: Problem<KeyFault>[] = [];
  if (parts.length === 2 && parts[0] === '') problems.push({ fault: 'prefix', says: ['prefix-part-empty'] });
  else if (parts.length === 2) {
    for (const { says } of nameFaults(parts[0]!, 'dns-subdomain', unit)) {
      problems.push({ fault: 'prefix', says: ['prefix-part', ...says] });
    }
  }
  if (name === '') problems.push({ fault: 'empty', says: ['name-part-empty'] });
  else if (byteLength(name) > longestName)
    problems.push({ fault: 'too-long', says: ['name-part-at-most', longestName, unit] });
  if (!namePart.test(name)) problems.push({ fault: name === '' ? 'empty' : 'characters', says: ['name-part'] });
  return problems;
}

/** What is wrong with a label's value; an empty one is right. Source: `IsValidLabelValue`, same package. */
export function labelValueFaults(value: string, kubernetes: string): readonly Problem<ValueFault>[] {
  const problems: Problem<ValueFault>[] = [];
  if (byteLength(value) > longestName) {
    const says = isSince(kubernetes, '1.35') ? 'at-most-bytes' : 'at-most-characters';
    problems.push({ fault: 'too-long', says: [says, longestName] });
  }
  if (value !== '' && !namePart.test(value)) problems.push({ fault: 'characters', says: ['label-value'] });
  return problems;
}

/** Reports the problems of a key at `subject`; of one fault that is said in several ways, the first is the finding. */
export function refuseKey(subject: Subject, key: string, extras: Extras, report: Report, printed = key): void {
  let last: KeyFault | undefined;
  for (const { fault, says } of labelKeyFaults(printed, report.kubernetes)) {
    if (fault === last) report.echo(subject, 'FieldValueInvalid', { ...extras, value: key, says });
    else
      report.refuse(subject, 'FieldValueInvalid', 'invalid-label-key', { key, fault }, { ...extras, value: key, says });
    last = fault;
  }
}

/** Reports the problems of a label's value at `subject`. */
export function refuseValue(subject: Subject, key: string, value: string, extras: Extras, report: Report): void {
  for (const { fault, says } of labelValueFaults(value, report.kubernetes)) {
    report.refuse(
      subject,
      'FieldValueInvalid',
      'invalid-label-value',
      { key, value, fault },
      { ...extras, value, says },
    );
  }
}

/** One label: its key and its value. The server prints the path of the map for both. */
export const label: EntryCheck = ({ key, keyAt, subject }, map, report) => {
  refuseKey(map, key, { at: keyAt }, report);
  refuseValue(map, key, text(subject), { at: subject.at }, report);
};

/** One annotation: only its key has a form, and the server compares it in lower case. */
export const annotation: EntryCheck = ({ key, keyAt }, map, report) => {
  refuseKey(map, key, { at: keyAt }, report, key.toLowerCase());
};

/** All annotations of an object together: `TotalAnnotationSizeLimitB` in apimachinery's api/validation. */
const mostBytes = 256 * 1024;

/** Keys and values of all annotations count. Source: `ValidateAnnotationsSize`, same package. */
export const annotationsFit: Check = (map, report) => {
  const bytes = entries(map).reduce((sum, { key, subject }) => sum + byteLength(key) + byteLength(text(subject)), 0);
  if (bytes <= mostBytes) return;
  const args = { field: lastStep(map), max: mostBytes };
  report.refuse(map, 'FieldValueTooLong', 'too-long', args, { says: ['may-not-be-more-bytes', mostBytes] });
};

/** A name with an optional prefix, as labels have it, in a plain field. Source: `ValidateQualifiedName`. */
export const qualifiedName: Check = (subject, report) => {
  const value = text(subject);
  let last: KeyFault | undefined;
  for (const { fault, says } of labelKeyFaults(value, report.kubernetes)) {
    const shown = fault === 'prefix' ? 'characters' : fault;
    const args = { field: lastStep(subject), value, format: 'qualified-name', fault: shown, max: longestName } as const;
    if (fault === last) report.echo(subject, 'FieldValueInvalid', { value, says });
    else report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { value, says });
    last = fault;
  }
};
