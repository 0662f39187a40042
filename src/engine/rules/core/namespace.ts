import { labelValueFaults } from '../formats/labels.ts';
import { text } from '../checks.ts';
import { rules } from '../rules.ts';
import { descend } from '../subject.ts';

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
]);
