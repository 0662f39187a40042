import { duplicate, required, supported, text } from '../checks.ts';
import { qualifiedName, refuseKey } from '../formats/labels.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { parameters } from './parameters.ts';

/** The driver's name, read without regard to case. Source: `validateProvisioner`, same file. */
export const driverName: Check = (subject, report) => {
  const { value } = subject;
  if (value?.kind !== 'string') return;
  qualifiedName(subject.with({ value: { ...value, value: value.value.toLowerCase() } }), report);
};

/** Source: `validateTopologySelectorLabelRequirement` in pkg/apis/core/validation/validation.go. */
const expression = rules('core/v1.TopologySelectorLabelRequirement', (r) => [
  r.required('values'),
  r.check((requirement, report) => {
    const seen = new Map<string, Subject>();
    for (const value of items(field(requirement, 'values'))) {
      const first = seen.get(text(value));
      if (first) duplicate(value, first.at, 'values', report, { value: text(value) });
      else seen.set(text(value), value);
    }
  }),
  r.check((requirement, report) => {
    const key = field(requirement, 'key');
    refuseKey(key, text(key), {}, report);
  }),
]);

/** Source: `ValidateTopologySelectorTerm`, same file. */
const term = rules('core/v1.TopologySelectorTerm', (r) => [
  r.check((subject, report) => {
    const seen = new Map<string, Subject>();
    for (const requirement of items(field(subject, 'matchLabelExpressions'))) {
      applyRules(expression, requirement, report);
      const key = field(requirement, 'key');
      const first = seen.get(text(key));
      if (first) duplicate(key, first.at, 'matchLabelExpressions', report, { value: text(key) });
      else seen.set(text(key), key);
    }
  }),
]);

/** What a term asks for, in one text: equal terms have equal texts. */
function meaningOf(subject: Subject): string {
  const asked = new Map<string, string[]>();
  for (const requirement of items(field(subject, 'matchLabelExpressions'))) {
    const values = new Set(items(field(requirement, 'values')).map(text));
    asked.set(text(field(requirement, 'key')), [...values].sort());
  }
  return JSON.stringify([...asked].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const nothing = '[]';

/** Two terms may not ask for the same, and a term may not ask for nothing (`validateAllowedTopologies`). */
const allowedTopologies: Check = (list, report) => {
  const seen = new Map<string, Subject>();
  for (const each of items(list)) {
    applyRules(term, each, report);
    const meaning = meaningOf(each);
    const expressions = field(each, 'matchLabelExpressions');
    const first = seen.get(meaning);
    if (first) duplicate(expressions, first.at, 'allowedTopologies', report, { value: '' });
    else if (meaning === nothing) {
      const args = { field: 'matchLabelExpressions', in: 'allowedTopologies' };
      report.refuse(expressions, 'FieldValueDuplicate', 'required-field-missing', args, { value: '' });
    }
    seen.set(meaning, each);
  }
};

/** Source: `ValidateStorageClass` in pkg/apis/storage/validation/validation.go. */
export const storageClass = rules('storage/v1.StorageClass', (r) => [
  r.declared('1.37', r.required('provisioner')),
  r.unlessZero('provisioner', driverName),
  r.optional('parameters', parameters),
  r.unlessZero('reclaimPolicy', supported('Delete', 'Retain')),
  r.optional('volumeBindingMode', supported('Immediate', 'WaitForFirstConsumer')),
  r.optional('allowedTopologies', allowedTopologies),
]);

/** Source: `ValidateVolumeAttributesClass`, same file. */
export const volumeAttributesClass = rules('storage/v1.VolumeAttributesClass', (r) => [
  r.required('driverName', driverName),
  r.optional('parameters', parameters),
  r.check((subject, report) => {
    const map = field(subject, 'parameters');
    const isEmpty = map.value?.kind === 'map' ? map.value.entries.size === 0 : isZero(map);
    if (isEmpty) required(map, report, { says: ['parameter-needed'] });
  }),
]);
