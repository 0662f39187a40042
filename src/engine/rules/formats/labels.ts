import type { RuleArgs } from '../codes.ts';
import type { EntryCheck } from '../rules.ts';
import { text } from '../checks.ts';
import { nameFaults } from './names.ts';

const namePart = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

type KeyFault = RuleArgs['invalid-label-key']['fault'];
type ValueFault = RuleArgs['invalid-label-value']['fault'];

/**
 * What is wrong with the key of a label or an annotation: an optional DNS prefix, one slash, a name of at most 63.
 * Source: `IsQualifiedName` in k8s.io/apimachinery/pkg/util/validation.
 */
export function labelKeyFaults(key: string): readonly KeyFault[] {
  const parts = key.split('/');
  if (parts.length > 2) return ['characters'];
  const name = parts[parts.length - 1]!;
  const faults: KeyFault[] = [];
  if (parts.length === 2 && nameFaults(parts[0]!, 'dns-subdomain').length > 0) faults.push('prefix');
  if (name === '') faults.push('empty');
  else if (name.length > 63) faults.push('too-long');
  if (name !== '' && !namePart.test(name)) faults.push('characters');
  return faults;
}

/** What is wrong with a label's value; an empty one is right. Source: `IsValidLabelValue`, same package. */
export function labelValueFaults(value: string): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  if (value.length > 63) faults.push('too-long');
  if (value !== '' && !namePart.test(value)) faults.push('characters');
  return faults;
}

/** One label: its key and its value. The server prints the path of the map for both. */
export const label: EntryCheck = ({ key, keyAt, subject }, map, report) => {
  for (const fault of labelKeyFaults(key)) {
    report.refuse(map, 'FieldValueInvalid', 'invalid-label-key', { key, fault }, { at: keyAt, value: key });
  }
  const value = text(subject);
  for (const fault of labelValueFaults(value)) {
    report.refuse(map, 'FieldValueInvalid', 'invalid-label-value', { key, value, fault }, { at: subject.at, value });
  }
};

/** One annotation: only its key has a form, and the server compares it in lower case. */
export const annotation: EntryCheck = ({ key, keyAt }, map, report) => {
  for (const fault of labelKeyFaults(key.toLowerCase())) {
    report.refuse(map, 'FieldValueInvalid', 'invalid-label-key', { key, fault }, { at: keyAt, value: key });
  }
};
