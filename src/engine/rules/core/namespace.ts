import { labelValueFaults, qualifiedName } from '../formats/labels.ts';
import { text } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { descend, items } from '../subject.ts';
import { podSecurityLabels } from './pod-security-labels.ts';

const standard = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** Who must agree before the namespace is gone. The server prints the list. Source: `validateFinalizerName`. */
const finalizers: Check = (list, report) => {
  for (const item of items(list)) {
    const finalizer = item.with({ parent: list.parent, step: list.step });
    qualifiedName(finalizer, report);
    const value = text(finalizer);
    if (value.includes('/') || standard.includes(value)) continue;
    const args = { field: 'finalizers', value, form: 'finalizer' } as const;
    report.refuse(finalizer, 'FieldValueInvalid', 'value-malformed', args, { value, says: ['finalizer-name'] });
  }
};

const namespaceSpec = rules('core/v1.NamespaceSpec', (r) => [r.optional('finalizers', finalizers)]);

/**
 * The server writes the name into the label `kubernetes.io/metadata.name`, so a name that is no label's value is
 * refused there too. Source: `SetDefaults_Namespace` in pkg/apis/core/v1/defaults.go.
 */
export const namespace = rules('core/v1.Namespace', (r) => [
  r.check((subject, report) => {
    const name = descend(subject, 'metadata', 'name');
    for (const { says } of labelValueFaults(text(name), report.kubernetes)) {
      report.echo(name, 'FieldValueInvalid', { path: 'metadata.labels', says });
    }
  }),
  r.struct('spec', namespaceSpec),
  r.check(podSecurityLabels),
]);
