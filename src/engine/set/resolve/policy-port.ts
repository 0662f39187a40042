import { selectorOf, type Selector } from '../../model/selector.ts';
import { get, itemsOf, stringOf } from '../../yaml/value.ts';
import type { Member } from '../members.ts';
import type { Place } from '../plan.ts';
import type { Context, Resolve } from './context.ts';
import { declaredPort } from './declared-port.ts';
import { namespacesOf } from './peers.ts';

/**
 * A port that a NetworkPolicy names. Towards the Pods that it selects they declare it, away from them the Pods they may
 * reach. Where none of those stands in the input, nobody knows.
 */
export const policyPort: Resolve = (row, place, context) => {
  const name = stringOf(place.value);
  if (!name) return [];
  const protocol = stringOf(get(place.around.at(-2), 'protocol')) || 'TCP';
  const pods = podsAsked(place, context);
  const to = pods.find((pod) => declaredPort(pod, name, protocol)) ?? pods[0];
  if (!to) return [];
  const { at, path } = place;
  const found = declaredPort(to, name, protocol);
  const [part, whenMissing] = ['port', 'no-effect'] as const;
  return [{ by: 'part', row, from: context.from, at, path, part, name, to, found, declared: [], whenMissing }];
};

function podsAsked({ path, around }: Place, { chooser, home, members }: Context): readonly Member[] {
  const [policy, , rule] = around;
  const all: Selector = { terms: [] };
  if (path.startsWith('spec.ingress')) {
    return chooser.podsIn(home, selectorOf(get(get(policy, 'spec'), 'podSelector'))).targets;
  }
  const peers = itemsOf(get(rule, 'to'));
  return peers.flatMap((peer) => {
    const pods = get(peer, 'podSelector');
    const namespaces = namespacesOf([], get(peer, 'namespaceSelector'), { members, chooser });
    if (!pods && !namespaces) return [];
    const selector = pods ? selectorOf(pods) : all;
    return (namespaces ? chooser.pods(namespaces, selector) : chooser.podsIn(home, selector)).targets;
  });
}
