import type { Value } from '../yaml/value.ts';
import { get, numberOf, stringOf } from '../yaml/value.ts';
import { added, deny, withField, type Admitted, type Plugin } from './admitted.ts';

/** The priorities of the classes that every cluster has. Source: pkg/apis/scheduling/v1/helpers.go */
const priorities: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['system-cluster-critical', 2000000000],
  ['system-node-critical', 2000001000],
]);
const policy = 'PreemptLowerPriority';

type Field = 'priority' | 'preemptionPolicy';

function contradicts(field: Field, written: Value, decided: string): Admitted['denied'] {
  const value = String(numberOf(written) ?? stringOf(written));
  const denial = { code: 403, says: [`${field}-decided`, value, decided] } as const;
  const place = { at: written.at, path: `spec.${field}` };
  return deny('priority-decided-by-class', { field, value, decided }, place, denial);
}

/** A Pod gets its priority from its class; without one it is 0. Source: plugin/pkg/admission/priority. */
export const priority: Plugin = (pod) => {
  const spec = get(pod, 'spec');
  if (spec?.kind !== 'map') return { object: pod };
  const className = get(spec, 'priorityClassName');
  const name = stringOf(className) ?? '';
  const decided = priorities.get(name);
  if (decided === undefined) {
    const denial = { code: 403, says: ['priority-class-not-found', name] } as const;
    const place = { at: className?.at ?? spec.at, path: 'spec.priorityClassName' };
    return { object: pod, denied: deny('class-not-found', { kind: 'PriorityClass', name }, place, denial) };
  }
  const [written, policyWritten] = [get(spec, 'priority'), get(spec, 'preemptionPolicy')];
  const denied =
    written && numberOf(written) !== decided
      ? contradicts('priority', written, String(decided))
      : policyWritten && stringOf(policyWritten) !== policy
        ? contradicts('preemptionPolicy', policyWritten, policy)
        : undefined;
  if (denied) return { object: pod, denied };
  const withPriority = written ? spec : withField(spec, 'priority', added(decided, spec.at));
  const whole = policyWritten ? withPriority : withField(withPriority, 'preemptionPolicy', added(policy, spec.at));
  return { object: withField(pod, 'spec', whole) };
};
