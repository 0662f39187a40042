import type { Span } from '../../../text/span.ts';
import { lastStep, positive, supported, text } from '../checks.ts';
import { labelSelector } from '../meta/label-selector.ts';
import type { Report } from '../report.ts';
import { rules } from '../rules.ts';
import type { Value } from '../../yaml/value.ts';
import { field, items, pathOf, type Subject } from '../subject.ts';
import { labelKeys, labelKeysOfSpread } from './label-keys.ts';

const kindOf = (constraint: Subject): string =>
  `{${text(field(constraint, 'topologyKey'))}, ${text(field(constraint, 'whenUnsatisfiable'))}}`;

/** Looked for once in a list, and not once for each of its items. */
const known = new WeakMap<Value, readonly (Subject | undefined)[]>();

/** For each constraint of a list the next one of its kind. */
function nextAlike(list: Subject): readonly (Subject | undefined)[] {
  const before = list.value && known.get(list.value);
  if (before) return before;
  const behind = new Map<string, Subject>();
  const next: (Subject | undefined)[] = [];
  for (const constraint of [...items(list)].reverse()) {
    next.push(behind.get(kindOf(constraint)));
    behind.set(kindOf(constraint), constraint);
  }
  next.reverse();
  if (list.value) known.set(list.value, next);
  return next;
}

/** Key and behaviour together tell constraints apart. Source: `ValidateSpreadConstraintNotRepeat` in core/validation. */
function comesAgain(constraint: Subject, report: Report): void {
  const again = nextAlike(constraint.parent!)[Number(constraint.step)];
  if (!again) return;
  const value = kindOf(constraint);
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
