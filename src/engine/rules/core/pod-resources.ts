import { printQuantity } from '../../model/print-quantity.ts';
import { sumOfContainers, type ResourceKind } from '../../model/pod-resources.ts';
import { compareQuantities } from '../../model/quantity.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { text, valueNotSupported } from '../checks.ts';
import { containerResourceName, resourceName, type ResourceNameCheck } from '../formats/resource-names.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, type Check } from '../rules.ts';
import { descend, entries, field, items, pathOf, type Subject } from '../subject.ts';
import { isHugePages } from './huge-pages.ts';
import { requirementsOf } from './resources.ts';

const forPods = ['cpu', 'hugepages-', 'memory'];

/** Source: `validatePodResourceName` in pkg/apis/core/validation/validation.go. */
const podResourceName: ResourceNameCheck = (entry, report) => {
  if (!resourceName(entry, report)) return false;
  if (forPods.includes(entry.key) || isHugePages(entry.key)) return true;
  const value = { kind: 'string', at: entry.keyAt, plain: true, raw: entry.key, value: entry.key } as const;
  valueNotSupported(entry.subject.with({ value, at: entry.keyAt }), forPods, report);
  return false;
};

const requirements = requirementsOf(podResourceName);

function tooLittle(written: Subject, key: string, sum: string, says: ServerSaying, report: Report): void {
  const args = { resource: key, request: sum, limit: text(written) };
  report.refuse(written, 'FieldValueInvalid', 'request-above-limit', args, { value: printed(written), says });
}

const printed = (amount: Subject): string => printQuantity(text(amount));

/** The Pod as a whole needs at least what its containers need together. */
function judgeSums(spec: Subject, resources: Subject, kind: ResourceKind, report: Report): void {
  for (const [key, sum] of sumOfContainers(spec.value, kind)) {
    if (kind === 'limits' && !isHugePages(key)) continue;
    const written = field(field(resources, kind), key);
    if (!written.value || (compareQuantities(sum, text(written)) ?? 0) <= 0) continue;
    const place = written.with({ step: { key } });
    tooLittle(place, key, sum, ['at-least-containers', kind, sum], report);
  }
}

/** No container may have more than the Pod. The server prints a path that does not exist. */
function judgeLimits(spec: Subject, resources: Subject, report: Report): void {
  items(field(spec, 'containers')).forEach((container, index) => {
    for (const { key, subject } of entries(descend(container, 'resources', 'limits'))) {
      const whole = field(field(resources, 'limits'), key);
      if (!whole.value || (compareQuantities(text(subject), text(whole)) ?? 0) <= 0) continue;
      const args = { resource: key, request: text(subject), limit: text(whole) };
      report.refuse(subject, 'FieldValueInvalid', 'request-above-limit', args, {
        path: `${pathOf(resources)}.containers[${index}][${key}].limits`,
        value: printed(subject),
        says: ['at-most-pod', printed(whole)],
        related: [{ role: 'declared-here', at: whole.at }],
      });
    }
  });
}

/** Source: `validatePodResources`, same file. */
export const podResources: Check = (spec, report) => {
  const resources = field(spec, 'resources');
  if (!resources.value) return;
  if (text(descend(spec, 'os', 'name')) === 'windows') {
    const args = { field: 'resources', system: 'windows' } as const;
    const shown = resources.with({ value: undefined });
    report.refuse(shown, 'FieldValueForbidden', 'not-for-this-system', args, { says: ['may-not-for-windows'] });
    return;
  }
  const claims = field(resources, 'claims');
  if (claims.value) {
    const args = { field: 'claims', needs: 'containers', fault: 'absent' } as const;
    const shown = claims.with({ value: undefined });
    report.refuse(shown, 'FieldValueForbidden', 'field-needs-another', args, { says: ['claims-at-pod'] });
  }
  applyRules(requirements, resources, report);
  judgeSums(spec, resources, 'requests', report);
  judgeSums(spec, resources, 'limits', report);
  judgeLimits(spec, resources, report);
};

const requirementsOfContainers = requirementsOf(containerResourceName);

/** What a RuntimeClass adds is judged as the limits of a container. Source: `validateOverhead`, same file. */
export const overhead: Check = (spec, report) => {
  const amounts = field(spec, 'overhead');
  if (!amounts.value || isZero(amounts)) return;
  const entry = { key: 'limits', keyAt: amounts.at, value: amounts.value };
  const value = { kind: 'map', at: amounts.at, entries: new Map([['limits', entry]]) } as const;
  applyRules(requirementsOfContainers, amounts.with({ value }), report);
};
