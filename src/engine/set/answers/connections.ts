import type { ResourceId } from '../../finding.ts';
import { matches, selectorOf } from '../../model/selector.ts';
import { get } from '../../yaml/value.ts';
import { counts, type Members } from '../members.ts';
import { allowed, isPolicy, peerOf, policyOf, type Direction, type Peer, type Policy } from '../policies.ts';
import { intersection, type PortSet } from './port-set.ts';

/** Which connections the Pods of one workload may open to those of another. */
export type Connection = {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly ports: PortSet;
  /** The policies that hold the sender, and those that hold the receiver; without any, nothing is held back. */
  readonly egress: readonly ResourceId[];
  readonly ingress: readonly ResourceId[];
};

/** Of more workloads the pairs are not written out: nobody reads a matrix that large. */
export const mostPairs = 10_000;

/**
 * Which workload may connect to which, by the NetworkPolicies of the set, in the order of the input. Both ends have to
 * allow a connection. A block of IP addresses speaks of the world outside, so it opens nothing between workloads.
 * Source: kubernetes.io/docs/concepts/services-networking/network-policies.
 */
export function connections(members: Members): readonly Connection[] {
  const inForce = members.all.filter((each) => isPolicy(each) && counts(members, each)).map(policyOf);
  const policies = Map.groupBy(inForce, ({ id }) => id.namespace);
  const peers = [...members.podsIn.values()].flatMap(({ all }) => all).map((workload) => peerOf(workload, members));
  if (peers.length * peers.length > mostPairs) return [];
  const held = new Map(peers.map((peer) => [peer, holding(peer, policies.get(namespaceOf(peer)) ?? [])]));
  return peers.flatMap((from) =>
    peers.map((to): Connection => {
      const egress = held.get(from)!.egress;
      const ingress = held.get(to)!.ingress;
      const receiver = to.workload;
      return {
        from: from.workload.resource.id,
        to: receiver.resource.id,
        ports: intersection(allowed(egress, 'egress', to, receiver), allowed(ingress, 'ingress', from, receiver)),
        egress: egress.map(({ id }) => id),
        ingress: ingress.map(({ id }) => id),
      };
    }),
  );
}

const namespaceOf = ({ workload }: Peer): string => workload.resource.id.namespace;

function holding(peer: Peer, policies: readonly Policy[]): Record<Direction, readonly Policy[]> {
  const own = policies.filter(({ spec }) => matches(selectorOf(get(spec, 'podSelector')), peer.labels));
  const inDirection = (direction: Direction): Policy[] =>
    own.filter(({ directions }) => directions.includes(direction));
  return { ingress: inDirection('ingress'), egress: inDirection('egress') };
}
