import { numberOf, required, text, valueNotSupported, withBounds } from '../checks.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { rules, type Check } from '../rules.ts';
import { descend, field, type Subject } from '../subject.ts';

const highest = 1_000_000_000;

/** The classes that every cluster has. */
const system: Readonly<Record<string, number>> = {
  'system-node-critical': 2 * highest + 1000,
  'system-cluster-critical': 2 * highest,
};

/** Why a name that begins with `system-` is not the cluster's own class. Source: `IsKnownSystemPriorityClass`. */
function systemFault(subject: Subject, name: string): ServerSaying | undefined {
  const value = Object.hasOwn(system, name) ? system[name] : undefined;
  if (value === undefined) return ['system-class-unknown', name];
  if (numberOf(field(subject, 'value')) !== value) return ['system-class-value', name, value];
  const isGlobal = field(subject, 'globalDefault').value;
  return isGlobal?.kind === 'bool' && isGlobal.value ? ['system-class-default', name] : undefined;
}

const isNotOfTheSystem: Check = (subject, report) => {
  const name = descend(subject, 'metadata', 'name');
  const value = field(subject, 'value');
  if (text(name).startsWith('system-')) {
    const says = systemFault(subject, text(name));
    const extras = says && { says: ['system-class-reserved', ...says] as const };
    if (extras)
      report.refuse(name, 'FieldValueForbidden', 'name-reserved', { name: text(name), prefix: 'system-' }, extras);
  } else if (numberOf(value) > highest) {
    const args = withBounds({ field: 'value', value: text(value), min: -2147483648, max: highest });
    report.refuse(value, 'FieldValueForbidden', 'number-out-of-bounds', args, { says: ['highest-priority', highest] });
  }
};

const policies = ['PreemptLowerPriority', 'Never'];

/** Source: `ValidatePreemptionPolicy` in pkg/apis/core/validation/validation.go. */
const preemptionPolicy: Check = (subject, report) => {
  if (text(subject) === '') required(subject, report);
  else if (!policies.includes(text(subject))) valueNotSupported(subject, policies, report);
};

/** Source: `ValidatePriorityClass` in pkg/apis/scheduling/validation/validation.go. */
export const priorityClass = rules('scheduling/v1.PriorityClass', (r) => [
  r.check(isNotOfTheSystem),
  r.optional('preemptionPolicy', preemptionPolicy),
]);
