import type { Span } from '../../../text/span.ts';
import { lastStep, positive, supported, text } from '../checks.ts';
import { labelSelector } from '../meta/label-selector.ts';
import type { Report } from '../report.ts';
import { rules } from '../rules.ts';
import { field, items, pathOf, type Subject } from '../subject.ts';
import { labelKeys, labelKeysOfSpread } from './label-keys.ts';

/** Key and behaviour together tell constraints apart. Source: `ValidateSpreadConstraintNotRepeat` in core/validation. */
function comesAgain(constraint: Subject, report: Report): void {
  const kindOf = (each: Subject): string =>
    `{${text(field(each, 'topologyKey'))}, ${text(field(each, 'whenUnsatisfiable'))}}`;
  const value = kindOf(constraint);
  const again = items(constraint.parent!)
    .slice(Number(constraint.step) + 1)
    .find((each) => kindOf(each) === value);
  if (!again) return;
  const args = { field: 'topologyKey', value, list: 'topologySpreadConstraints' };
  const related: { role: 'first-definition'; at: Span }[] = [{ role: 'first-definition', at: constraint.at }];
  report.refuse(constraint, 'FieldValueDuplicate', 'duplicate-in-list', args, {
    at: field(again, 'topologyKey').at,
    path: `${pathOf(constraint)}.{topologyKey, whenUnsatisfiable}`,
    value,
    related,
  });
}

const nodePolicy = supported('Honor', 'Ignore');

/** Source: `validateTopologySpreadConstraints` in pkg/apis/core/validation/validation.go. */
export const topologySpreadConstraint = rules('core/v1.TopologySpreadConstraint', (r) => [
  r.always('maxSkew', positive),
  r.requiredSaying('topologyKey', ['can-not-be-empty']),
  r.always('whenUnsatisfiable', supported('DoNotSchedule', 'ScheduleAnyway')),
  r.check(comesAgain),
  r.optional('minDomains', positive, (subject, report) => {
    const when = text(field(subject.parent!, 'whenUnsatisfiable'));
    if (when === 'DoNotSchedule') return;
    const args = { field: lastStep(subject), needs: 'whenUnsatisfiable: DoNotSchedule', fault: 'absent' } as const;
    report.refuse(subject, 'FieldValueInvalid', 'field-needs-another', args, { says: ['min-domains-alone', when] });
  }),
  r.optional('nodeAffinityPolicy', nodePolicy),
  r.optional('nodeTaintsPolicy', nodePolicy),
  r.since('1.34', labelKeys),
  r.before('1.34', labelKeysOfSpread),
  r.pointer('labelSelector', labelSelector),
]);
