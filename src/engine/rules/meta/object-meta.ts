import { annotation, label } from '../formats/labels.ts';
import { dnsLabel, nameIs } from '../formats/names.ts';
import type { NameFormat } from '../codes.ts';
import { isZero, rules, type RuleSet } from '../rules.ts';
import { entries, field, type Subject } from '../subject.ts';
import { required } from '../checks.ts';

/**
 * The metadata of an object that is created.
 * Source: `ValidateObjectMetaAccessor` in k8s.io/apimachinery/pkg/api/validation/objectmeta.go.
 */
export const objectMeta = (
  name: Exclude<NameFormat, 'qualified-name'>,
  namespaced: boolean,
  namedByServer = false,
): RuleSet => {
  const nameCheck = nameIs(name);
  return rules('meta/v1.ObjectMeta', (r) => [
    r.check((subject, report) => {
      const named = field(subject, 'name');
      if (!isZero(named)) nameCheck(named, report);
      else if (!namedByServer && isZero(field(subject, 'generateName')))
        required(named, report, { says: ['name-required'] });
    }),
    r.check((subject, report) => {
      const namespace = field(subject, 'namespace');
      // An object without a namespace of its own loses the field before it is judged (`rest.BeforeCreate`).
      if (namespaced && !isZero(namespace)) dnsLabel(namespace, report);
    }),
    r.map('labels', label),
    r.map('annotations', annotation),
  ]);
};

/** The metadata of a template: names are generated, so only labels and annotations are judged. */
export const templateMeta = rules('meta/v1.ObjectMeta', (r) => [
  r.check((metadata, report) => {
    for (const entry of entries(field(metadata, 'labels'))) label(entry, withoutMetadata(metadata, 'labels'), report);
  }),
  r.check((metadata, report) => {
    const map = withoutMetadata(metadata, 'annotations');
    for (const entry of entries(field(metadata, 'annotations'))) annotation(entry, map, report);
  }),
]);

/** The server prints `spec.template.labels` here, without `metadata`. */
function withoutMetadata(metadata: Subject, name: string): Subject {
  return { ...field(metadata, name), parent: metadata.parent };
}
