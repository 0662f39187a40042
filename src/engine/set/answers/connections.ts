import type { ResourceId } from '../../finding.ts';
import { labelsOf, type Labels } from '../../model/labels.ts';
import { matches, selectorOf } from '../../model/selector.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { counts, find, type Member, type Members, type MemberWithPods } from '../members.ts';
import { containerPorts } from '../service-ports.ts';
import { allPorts, intersection, noPorts, protocols, union, type PortSet, type Protocol } from './port-set.ts';

/** Which connections the Pods of one workload may open to those of another. */
export type Connection = {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly ports: PortSet;
  /** The policies that hold the sender, and those that hold the receiver; without any, nothing is held back. */
  readonly egress: readonly ResourceId[];
  readonly ingress: readonly ResourceId[];
};

type Direction = 'ingress' | 'egress';

type Policy = {
  readonly id: ResourceId;
  readonly spec: Value | undefined;
  readonly directions: readonly Direction[];
};

type Peer = { readonly workload: MemberWithPods; readonly labels: Labels; readonly namespaceLabels: Labels };

/** Of more workloads the pairs are not written out: nobody reads a matrix that large. */
export const mostPairs = 10_000;

/**
 * Which workload may connect to which, by the NetworkPolicies of the set, in the order of the input. Both ends have to
 * allow a connection. A block of IP addresses speaks of the world outside, so it opens nothing between workloads.
 * Source: kubernetes.io/docs/concepts/services-networking/network-policies.
 */
export function connections(members: Members): readonly Connection[] {
  const policies = Map.groupBy(policiesOf(members), ({ id }) => id.namespace);
  const peers = [...members.podsIn.values()].flatMap(({ all }) => all).map((workload) => peerOf(workload, members));
  if (peers.length * peers.length > mostPairs) return [];
  const held = new Map(peers.map((peer) => [peer, holding(peer, policies.get(namespaceOf(peer)) ?? [])]));
  return peers.flatMap((from) =>
    peers.map((to): Connection => {
      const egress = held.get(from)!.egress;
      const ingress = held.get(to)!.ingress;
      return {
        from: from.workload.resource.id,
        to: to.workload.resource.id,
        ports: intersection(allowed(egress, 'egress', to, to), allowed(ingress, 'ingress', from, to)),
        egress: egress.map(({ id }) => id),
        ingress: ingress.map(({ id }) => id),
      };
    }),
  );
}

const namespaceOf = ({ workload }: Peer): string => workload.resource.id.namespace;

function policiesOf(members: Members): Policy[] {
  return members.all
    .filter((each) => isPolicy(each) && counts(members, each))
    .map(({ resource: { id, root } }) => {
      const spec = get(root, 'spec');
      const types = itemsOf(get(spec, 'policyTypes')).map(stringOf);
      // Without policyTypes a policy holds what comes in, and what goes out only where it has rules for that.
      const isOut = types.length === 0 ? itemsOf(get(spec, 'egress')).length > 0 : types.includes('Egress');
      const isIn = types.length === 0 || types.includes('Ingress');
      return { id, spec, directions: [...(isIn ? ['ingress' as const] : []), ...(isOut ? ['egress' as const] : [])] };
    });
}

function isPolicy({ resource: { id } }: Member): boolean {
  return id.group === 'networking.k8s.io' && id.kind === 'NetworkPolicy';
}

/** Every namespace has its own name as a label, whether it stands in the files or not. */
function peerOf(workload: MemberWithPods, members: Members): Peer {
  const name = workload.resource.id.namespace;
  const namespace = find(members, { group: '', kind: 'Namespace', namespace: '', name })?.resource.root;
  const written = labelsOf(get(get(namespace, 'metadata'), 'labels'));
  const namespaceLabels = new Map([...written, ['kubernetes.io/metadata.name', name]]);
  return { workload, labels: workload.pods.labels, namespaceLabels };
}

function holding(peer: Peer, policies: readonly Policy[]): Record<Direction, readonly Policy[]> {
  const own = policies.filter(({ spec }) => matches(selectorOf(get(spec, 'podSelector')), peer.labels));
  const inDirection = (direction: Direction): Policy[] =>
    own.filter(({ directions }) => directions.includes(direction));
  return { ingress: inDirection('ingress'), egress: inDirection('egress') };
}

/** What the policies at one end let through to or from `other`; ports are always those of the receiver. */
function allowed(policies: readonly Policy[], direction: Direction, other: Peer, receiver: Peer): PortSet {
  if (policies.length === 0) return allPorts;
  const open = policies.flatMap((policy) =>
    itemsOf(get(policy.spec, direction)).flatMap((rule) => {
      const peers = itemsOf(get(rule, direction === 'ingress' ? 'from' : 'to'));
      const isMeant = peers.length === 0 || peers.some((peer) => includes(peer, policy.id.namespace, other));
      return isMeant ? [portsOf(rule, receiver)] : [];
    }),
  );
  return union(...open);
}

function includes(peer: Value, namespace: string, other: Peer): boolean {
  const pods = given(get(peer, 'podSelector'));
  const namespaces = given(get(peer, 'namespaceSelector'));
  if (!pods && !namespaces) return false;
  const isInNamespace = namespaces
    ? matches(selectorOf(namespaces), other.namespaceLabels)
    : namespaceOf(other) === namespace;
  return isInNamespace && (!pods || matches(selectorOf(pods), other.labels));
}

const given = (value: Value | undefined): Value | undefined => (value?.kind === 'null' ? undefined : value);

function portsOf(rule: Value, receiver: Peer): PortSet {
  const ports = itemsOf(get(rule, 'ports'));
  if (ports.length === 0) return allPorts;
  return union(...ports.map((port) => portSetOf(port, receiver)));
}

function portSetOf(value: Value, receiver: Peer): PortSet {
  const protocol = protocolOf(stringOf(get(value, 'protocol')) ?? 'TCP');
  if (!protocol) return noPorts;
  const port = given(get(value, 'port'));
  if (!port) return allPorts.filter((range) => range.protocol === protocol);
  const first = numberOf(port);
  if (first !== undefined) return [{ protocol, first, last: numberOf(get(value, 'endPort')) ?? first }];
  return containerPorts(receiver.workload.pods.spec)
    .filter((each) => each.name === stringOf(port) && each.protocol === protocol)
    .map((each) => ({ protocol, first: each.port, last: each.port }));
}

function protocolOf(text: string): Protocol | undefined {
  return protocols.find((protocol) => protocol === text);
}
