import type { Cluster } from '../cluster/cluster.ts';
import { isAssumed } from './is-assumed.ts';
import type { MapValue, Value } from '../yaml/value.ts';
import { get, numberOf, stringOf } from '../yaml/value.ts';
import { added, deny, withField, type AdmissionFinding, type Admitted, type Plugin } from './admitted.ts';

/** The priorities of the classes that every cluster has. Source: pkg/apis/scheduling/v1/helpers.go */
const priorities: ReadonlyMap<string, number> = new Map([
  ['system-cluster-critical', 2000000000],
  ['system-node-critical', 2000001000],
]);
const usualPolicy = 'PreemptLowerPriority';

type Decided = { readonly name: string; readonly value: number; readonly policy: string };

/** What a class decides; without a name, the one that is the default of the cluster. Undefined where there is no such class. */
function decidedBy(name: string, { priorityClasses }: Cluster): Decided | undefined {
  const read = (object: Value): Decided => ({
    name: nameOf(object),
    value: numberOf(get(object, 'value')) ?? 0,
    policy: stringOf(get(object, 'preemptionPolicy')) ?? usualPolicy,
  });
  const own = priorityClasses.get(name);
  if (own) return read(own);
  const known = priorities.get(name);
  if (known !== undefined) return { name, value: known, policy: usualPolicy };
  if (name !== '') return undefined;
  // Of several defaults the one with the lowest value counts.
  const defaults = [...priorityClasses.values()].filter(isDefault).map(read);
  const none = { name: '', value: 0, policy: usualPolicy };
  return defaults.reduce((lowest, each) => (each.value < lowest.value ? each : lowest), defaults[0] ?? none);
}

function isDefault(object: Value): boolean {
  const value = get(object, 'globalDefault');
  return value?.kind === 'bool' && value.value;
}

type Field = 'priority' | 'preemptionPolicy';

function contradicts(
  field: Field,
  written: Value,
  decided: string,
  name: string,
  cluster: Cluster,
): Admitted['denied'] {
  const value = String(numberOf(written) ?? stringOf(written));
  const denial = { code: 403, says: [`${field}-decided`, value, decided] } as const;
  const place = { at: written.at, path: `spec.${field}` };
  const own = cluster.priorityClasses.get(name);
  const by = own && { object: own, at: get(own, field === 'priority' ? 'value' : field)?.at ?? own.at };
  return deny('decided-by-class', { kind: 'PriorityClass', field, value, decided }, place, denial, by && { by });
}

/** A Pod gets its priority from its class; without one it is 0. Source: plugin/pkg/admission/priority. */
export const priority: Plugin = (pod, cluster) => {
  const spec = get(pod, 'spec');
  if (spec?.kind !== 'map') return { object: pod };
  const className = get(spec, 'priorityClassName');
  const name = stringOf(className) ?? '';
  const decided = decidedBy(name, cluster);
  if (decided === undefined) {
    if (isAssumed('scheduling.k8s.io', 'PriorityClass', name, cluster)) return { object: pod };
    const denial = { code: 403, says: ['priority-class-not-found', name] } as const;
    const place = { at: className?.at ?? spec.at, path: 'spec.priorityClassName' };
    return { object: pod, denied: deny('class-not-found', { kind: 'PriorityClass', name }, place, denial) };
  }
  const [written, policyWritten] = [get(spec, 'priority'), get(spec, 'preemptionPolicy')];
  const denied =
    written && numberOf(written) !== decided.value
      ? contradicts('priority', written, String(decided.value), decided.name, cluster)
      : policyWritten && stringOf(policyWritten) !== decided.policy
        ? contradicts('preemptionPolicy', policyWritten, decided.policy, decided.name, cluster)
        : undefined;
  if (denied) return { object: pod, denied };
  const missing = [
    name === '' && decided.name !== '' ? (['priorityClassName', decided.name] as const) : undefined,
    written ? undefined : (['priority', decided.value] as const),
    policyWritten ? undefined : (['preemptionPolicy', decided.policy] as const),
  ];
  const whole = missing.reduce(
    (filled, field) => (field ? withField(filled, field[0], added(field[1], spec.at)) : filled),
    spec,
  );
  return { object: withField(pod, 'spec', whole) };
};

/**
 * Only one class is that of Pods without a class. Of two in one input, the later one is refused.
 * Source: `validatePriorityClass`, same plugin.
 */
export function onlyOneDefault(object: MapValue, { priorityClasses }: Cluster): AdmissionFinding[] {
  if (!isDefault(object)) return [];
  const name = nameOf(object);
  const standing = [...priorityClasses.values()].filter(isDefault).map(nameOf);
  const before = standing.includes(name) ? standing.slice(0, standing.indexOf(name)) : standing;
  const [first] = before;
  const entry = object.entries.get('globalDefault');
  const found = first === undefined ? undefined : priorityClasses.get(first);
  if (first === undefined || !entry || !found) return [];
  const denial = { code: 403, says: ['default-class-exists', first] } as const;
  const place = { at: entry.value.at, path: 'globalDefault' };
  const by = { object: found, at: get(found, 'globalDefault')?.at ?? found.at };
  return [deny('default-class-exists', { name: first }, place, denial, { stage: 'validating-admission', by })];
}

const nameOf = (object: Value): string => stringOf(get(get(object, 'metadata'), 'name')) ?? '';
