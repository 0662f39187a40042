import { lastStep, text } from '../checks.ts';
import { labelKeyFaults } from '../formats/labels.ts';
import type { Check } from '../rules.ts';
import { field as fieldOf, items, type Subject } from '../subject.ts';

/** Finalizers that need no domain, since Kubernetes itself knows them. */
export const standardFinalizers: readonly string[] = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** Kinds whose metadata are judged by apimachinery alone: any finalizer of the right form will do. */
const anyFinalizer: ReadonlySet<string> = new Set([
  'CustomResourceDefinition',
  'Lease',
  'PodDisruptionBudget',
  'RuntimeClass',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
]);

function kindOf(subject: Subject): string {
  let root = subject;
  while (root.parent) root = root.parent;
  return text(fieldOf(root, 'kind'));
}

/**
 * Who must agree before the object is gone. The server judges the names twice: their form first, for which it prints
 * the list, then whether they are known or have a domain.
 * Source: `ValidateFinalizers` in apimachinery's api/validation, and `ValidateFinalizerName` in pkg/apis/core/validation.
 */
export const finalizers: Check = (list, report) => {
  const field = lastStep(list);
  const named = items(list);
  const printed = (at: (typeof named)[number]): (typeof named)[number] =>
    at.with({ parent: list.parent, step: list.step });
  for (const item of named) {
    const value = text(item);
    for (const { fault, says } of labelKeyFaults(value, report.kubernetes)) {
      const shown = fault === 'prefix' ? 'characters' : fault;
      const args = { field, value, format: 'qualified-name', fault: shown, max: 63 } as const;
      report.refuse(printed(item), 'FieldValueInvalid', 'invalid-name', args, { value, says });
    }
  }
  const values = named.map(text);
  if (values.includes('orphan') && values.includes('foregroundDeletion')) {
    const args = { first: 'orphan', second: 'foregroundDeletion' };
    report.refuse(list, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
      says: ['finalizers-contradict', 'orphan', 'foregroundDeletion'],
    });
  }
  if (anyFinalizer.has(kindOf(list))) return;
  for (const item of named) {
    const value = text(item);
    if (value.includes('/') || standardFinalizers.includes(value)) continue;
    const args = { field, value, form: 'finalizer' } as const;
    report.refuse(item, 'FieldValueInvalid', 'value-malformed', args, { value, says: ['finalizer-name'] });
  }
};
