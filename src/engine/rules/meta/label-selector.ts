import { label, refuseKey, refuseValue } from '../formats/labels.ts';
import { nearest } from '../../../text/nearest.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { rules } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

const operators = ['DoesNotExist', 'Exists', 'In', 'NotIn'];

/** "not a valid selector operator": an invalid value to the server, not an unsupported one. */
function refuseOperator(operator: Subject, report: Report): void {
  const meant = nearest(text(operator), operators);
  const args = { operator: text(operator), fault: 'operator-unknown' } as const;
  const fixes = meant === undefined ? [] : [{ id: 'replace-with', text: meant } as const];
  report.refuse(operator, 'FieldValueInvalid', 'selector-expression-wrong', args, {
    value: text(operator),
    says: ['operator-unknown'],
    fixes,
  });
}

/** Source: `ValidateLabelSelectorRequirement` in k8s.io/apimachinery/pkg/apis/meta/v1/validation. */
const requirement = rules('meta/v1.LabelSelectorRequirement', (r) => [
  r.check((subject, report) => {
    const operator = field(subject, 'operator');
    const values = field(subject, 'values');
    const count = items(values).length;
    switch (text(operator)) {
      case 'In':
      case 'NotIn':
        if (count === 0) {
          const args = { operator: text(operator), fault: 'values-needed' } as const;
          report.refuse(values, 'FieldValueRequired', 'selector-expression-wrong', args, { says: ['values-needed'] });
        }
        break;
      case 'Exists':
      case 'DoesNotExist':
        if (count > 0) {
          const args = { operator: text(operator), fault: 'values-forbidden' } as const;
          report.refuse(values, 'FieldValueForbidden', 'selector-expression-wrong', args, {
            says: ['values-forbidden'],
          });
        }
        break;
      default:
        refuseOperator(operator, report);
    }
  }),
  r.check((subject, report) => {
    const key = field(subject, 'key');
    refuseKey(key, text(key), {}, report);
    for (const value of items(field(subject, 'values'))) refuseValue(value, text(key), text(value), {}, report);
  }),
]);

/** Source: `ValidateLabelSelector`, same package. */
export const labelSelector = rules('meta/v1.LabelSelector', (r) => [
  r.map('matchLabels', label),
  r.list('matchExpressions', requirement),
]);
