import { annotation, label } from '../formats/labels.ts';
import { dnsLabel, nameIs } from '../formats/names.ts';
import type { NameFormat } from '../codes.ts';
import { isZero, rules, type RuleSet } from '../rules.ts';
import { field } from '../subject.ts';
import { required, text } from '../checks.ts';

/**
 * The metadata of an object that is created.
 * Source: `ValidateObjectMetaAccessor` in k8s.io/apimachinery/pkg/api/validation/objectmeta.go.
 */
export const objectMeta = (kind: string, name: Exclude<NameFormat, 'qualified-name'>, namespaced: boolean): RuleSet => {
  const nameCheck = nameIs(name);
  return rules('meta/v1.ObjectMeta', (r) => [
    r.check((subject, report) => {
      const named = field(subject, 'name');
      if (!isZero(named)) nameCheck(named, report);
      else if (isZero(field(subject, 'generateName'))) required(named, report);
    }),
    r.check((subject, report) => {
      const namespace = field(subject, 'namespace');
      if (isZero(namespace)) return;
      if (namespaced) dnsLabel(namespace, report);
      else {
        const args = { kind, namespace: text(namespace) };
        report.refuse(namespace, 'FieldValueForbidden', 'namespace-not-allowed', args);
      }
    }),
    r.map('labels', label),
    r.map('annotations', annotation),
  ]);
};

/** The metadata of a template: names are generated, so only labels and annotations are judged. */
export const templateMeta = rules('meta/v1.ObjectMeta', (r) => [
  r.map('labels', label),
  r.map('annotations', annotation),
]);
