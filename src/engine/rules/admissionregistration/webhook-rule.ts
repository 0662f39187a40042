import type { ServerSaying } from '../../server-text/texts.ts';
import { toJson } from '../../yaml/to-json.ts';
import { lastStep, required, supported, text } from '../checks.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { items, type Subject } from '../subject.ts';

/** Something that already means everything, and other things beside it. */
function refuseWildcard(subject: Subject, wildcard: string, says: ServerSaying, report: Report): void {
  const { value } = subject;
  const args = { field: lastStep(subject), wildcard };
  report.refuse(subject, 'FieldValueInvalid', 'wildcard-not-alone', args, {
    says,
    ...(value && { value: toJson(value) }),
  });
}

const notEmpty: Check = (item, report) => {
  if (isZero(item)) required(item, report);
};

const aloneIfAll =
  (what: string): Check =>
  (list, report) => {
    const all = items(list);
    if (all.length > 1 && all.some((each) => text(each) === '*'))
      refuseWildcard(list, '*', ['all-alone', what], report);
  };

/** Source: `validateResources` in pkg/apis/admissionregistration/validation/validation.go. */
const resources: Check = (list, report) => {
  const all = items(list);
  const [withAllParts, partsOfAll] = [new Set<string>(), new Set<string>()];
  let endsPlain = false;
  for (const item of all) {
    const written = text(item);
    if (written === '') {
      required(item, report);
      continue;
    }
    const slash = written.indexOf('/');
    if (slash < 0) {
      endsPlain = written !== '*';
      continue;
    }
    const [resource, part] = [written.slice(0, slash), written.slice(slash + 1)];
    for (const wildcard of [
      ...(withAllParts.has(resource) ? [`${resource}/*`] : []),
      ...(partsOfAll.has(part) ? [`*/${part}`] : []),
    ]) {
      refuseWildcard(item, wildcard, ['not-beside', wildcard, written], report);
    }
    if (part === '*') withAllParts.add(resource);
    if (resource === '*') partsOfAll.add(part);
  }
  const names = all.map(text);
  if (all.length > 1 && names.includes('*/*')) refuseWildcard(list, '*/*', ['all-parts-alone'], report);
  if (endsPlain && names.includes('*')) refuseWildcard(list, '*', ['all-without-parts'], report);
};

const operation = supported('*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE');

/** Source: `validateRuleWithOperations` and `validateRule`, same file. */
export const webhookRule = rules('admissionregistration/v1.RuleWithOperations', (r) => [
  r.required('operations', aloneIfAll('operations')),
  r.each('operations', operation),
  r.required('apiGroups', aloneIfAll('API groups')),
  r.required('apiVersions', aloneIfAll('API versions')),
  r.each('apiVersions', notEmpty),
  r.required('resources', resources),
  r.optional('scope', supported('*', 'Cluster', 'Namespaced')),
]);
