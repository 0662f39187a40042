import { get } from '../yaml/value.ts';
import type { SetFacts } from './finding.ts';
import { counts, type Member } from './members.ts';
import { policyOf, type Direction, type Policy } from './policies.ts';

/** The policies that hold each workload of the set, by direction; a workload without any is not in it. */
export type PoliciesInForce = ReadonlyMap<Member, Readonly<Record<Direction, readonly Policy[]>>>;

/**
 * Which policies hold whom, from the references that were followed already. `undefined` where they were too many to
 * follow, and where the chosen cluster keeps to none: then nothing is said of a connection. No policy holds a Pod that has
 * the network of its node.
 */
export function policiesInForce({ members, referencesBy, assumed }: SetFacts): PoliciesInForce | undefined {
  if (assumed.cluster && !assumed.cluster.enforcesPolicies) return undefined;
  const held = new Map<Member, Record<Direction, Policy[]>>();
  for (const reference of referencesBy('isolates')) {
    if (reference.by !== 'selector' || !counts(members, reference.from)) continue;
    if (reference.isCut) return undefined;
    const policy = policyOf(reference.from);
    for (const target of reference.targets) {
      if (sharesNetwork(target)) continue;
      const own = held.get(target) ?? { ingress: [], egress: [] };
      held.set(target, own);
      for (const direction of policy.directions) own[direction].push(policy);
    }
  }
  return held;
}

function sharesNetwork({ pods }: Member): boolean {
  const network = get(pods?.spec, 'hostNetwork');
  return network?.kind === 'bool' && network.value;
}
