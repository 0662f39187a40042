import type { ResourceId } from '../finding.ts';
import { labelsOf, type Labels } from '../model/labels.ts';
import { matches, selectorOf } from '../model/selector.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../yaml/value.ts';
import { allPorts, noPorts, protocols, union, type PortSet, type Protocol } from './answers/port-set.ts';
import { find, homeOf, type Member, type Members, type MemberWithPods } from './members.ts';
import { containerPorts } from './service-ports.ts';

export type Direction = 'ingress' | 'egress';

/** A NetworkPolicy as it is enforced. */
export type Policy = {
  readonly id: ResourceId;
  readonly member: Member;
  readonly spec: Value | undefined;
  /** What it holds back: what comes in, what goes out, or both. */
  readonly directions: readonly Direction[];
};

/** A workload as the peers of policies see it. */
export type Peer = { readonly workload: MemberWithPods; readonly labels: Labels; readonly namespaceLabels: Labels };

/** Whether an object is a NetworkPolicy. */
export function isPolicy({ resource: { id } }: Member): boolean {
  return id.group === 'networking.k8s.io' && id.kind === 'NetworkPolicy';
}

/** Reads a policy. Source: `NetworkPolicySpec` in k8s.io/api/networking/v1/types.go. */
export function policyOf(member: Member): Policy {
  const { id, root } = member.resource;
  const spec = get(root, 'spec');
  const types = itemsOf(get(spec, 'policyTypes')).map(stringOf);
  // Without policyTypes a policy holds what comes in, and what goes out only where it has rules for that.
  const isOut = types.length === 0 ? itemsOf(get(spec, 'egress')).length > 0 : types.includes('Egress');
  const isIn = types.length === 0 || types.includes('Ingress');
  const directions = [...(isIn ? ['ingress' as const] : []), ...(isOut ? ['egress' as const] : [])];
  return { id, member, spec, directions };
}

/** Every namespace has its own name as a label, whether it stands in the files or not. */
export function peerOf(workload: MemberWithPods, members: Members): Peer {
  const name = homeOf(workload);
  const namespace = find(members, { group: '', kind: 'Namespace', namespace: '', name })?.resource.root;
  const written = labelsOf(get(get(namespace, 'metadata'), 'labels'));
  const namespaceLabels = new Map([...written, ['kubernetes.io/metadata.name', name]]);
  return { workload, labels: workload.pods.labels, namespaceLabels };
}

/** Whether the rules of a policy in a namespace mean somebody; a rule without peers means everybody. */
export type IsMeant = (peers: readonly Value[], namespace: string) => boolean;

/** The ports that the policies at one end open to whom the question is about; ports are always those of the receiver. */
export function openPorts(
  policies: readonly Policy[],
  direction: Direction,
  receiver: MemberWithPods,
  isMeant: IsMeant,
): PortSet {
  if (policies.length === 0) return allPorts;
  const open = policies.flatMap((policy) =>
    itemsOf(get(policy.spec, direction)).flatMap((rule) => {
      const peers = itemsOf(get(rule, direction === 'ingress' ? 'from' : 'to'));
      return isMeant(peers, policy.id.namespace || 'default') ? [portsOf(rule, receiver)] : [];
    }),
  );
  return union(...open);
}

/** What the policies at one end let through to or from one other workload. */
export function allowed(
  policies: readonly Policy[],
  direction: Direction,
  other: Peer,
  receiver: MemberWithPods,
): PortSet {
  return openPorts(
    policies,
    direction,
    receiver,
    (peers, namespace) => peers.length === 0 || peers.some((peer) => includes(peer, namespace, other)),
  );
}

function includes(peer: Value, namespace: string, other: Peer): boolean {
  const pods = given(get(peer, 'podSelector'));
  const namespaces = given(get(peer, 'namespaceSelector'));
  if (!pods && !namespaces) return false;
  const isInNamespace = namespaces
    ? matches(selectorOf(namespaces), other.namespaceLabels)
    : homeOf(other.workload) === namespace;
  return isInNamespace && (!pods || matches(selectorOf(pods), other.labels));
}

/** A field that is there; `null` is as good as absent. */
export const given = (value: Value | undefined): Value | undefined => (value?.kind === 'null' ? undefined : value);

function portsOf(rule: Value, receiver: MemberWithPods): PortSet {
  const ports = itemsOf(get(rule, 'ports'));
  if (ports.length === 0) return allPorts;
  return union(...ports.map((port) => portSetOf(port, receiver)));
}

function portSetOf(value: Value, receiver: MemberWithPods): PortSet {
  const protocol = protocolOf(stringOf(get(value, 'protocol')) ?? 'TCP');
  if (!protocol) return noPorts;
  const port = given(get(value, 'port'));
  if (!port) return allPorts.filter((range) => range.protocol === protocol);
  const first = numberOf(port);
  if (first !== undefined) return [{ protocol, first, last: numberOf(get(value, 'endPort')) ?? first }];
  return containerPorts(receiver.pods.spec)
    .filter((each) => each.name === stringOf(port) && each.protocol === protocol)
    .map((each) => ({ protocol, first: each.port, last: each.port }));
}

function protocolOf(text: string): Protocol | undefined {
  return protocols.find((protocol) => protocol === text);
}
