import type { Span } from '../../../text/span.ts';
import { holds, selectorOf } from '../../model/selector.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { given, type Policy } from '../policies.ts';
import { policiesInForce } from '../policies-in-force.ts';

/**
 * What goes out is restricted, and nothing lets questions for names through: names are asked of DNS Pods in another
 * namespace, over port 53. Said only where names are needed: a variable names a Service, or a rule opens the way to Pods,
 * which nobody finds by address. Source: "DNS for Services and Pods" in the Kubernetes documentation.
 */
export const dnsEgressMissing: SetCheck = (facts) => {
  const inForce = policiesInForce(facts);
  if (!inForce || inForce.size === 0) return [];
  const asks = new Map<Member, string>();
  for (const each of facts.referencesBy('talks-to')) {
    if (each.by === 'name' && !asks.has(each.from)) asks.set(each.from, each.to.name);
  }
  const said = new Set<Policy['member']>();
  const lets = remembered(letsDnsOut);
  const opens = remembered(opensWayToPods);
  return [...inForce].flatMap(([workload, { egress }]) => {
    if (egress.length === 0 || !asksTheCluster(workload) || egress.some(lets)) return [];
    const meant = egress.find(opens) ?? egress[0]!;
    const service = asks.get(workload) ?? '';
    if ((service === '' && !opens(meant)) || said.has(meant.member)) return [];
    said.add(meant.member);
    const { at, path } = placeIn(meant);
    const { kind, name } = workload.resource.id;
    return setFinding(meant.member, {
      code: 'dns-egress-missing',
      args: { policy: meant.id.name, workload: `${kind}/${name}`, service },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at,
      path,
      related: [{ role: 'template-labels', at: labelsAt(workload), in: workload }],
    });
  });
};

/** A policy holds many workloads, and its rules are read once. */
function remembered(question: (policy: Policy) => boolean): (policy: Policy) => boolean {
  const known = new Map<Policy, boolean>();
  return (policy) => {
    const answer = known.get(policy) ?? question(policy);
    known.set(policy, answer);
    return answer;
  };
}

const labelsAt = ({ pods, resource }: Member): Span => get(pods?.metadata, 'labels')?.at ?? resource.nameAt;

/** False for Pods with name servers of their own. */
function asksTheCluster({ pods }: Member): boolean {
  const policy = stringOf(get(pods?.spec, 'dnsPolicy')) ?? 'ClusterFirst';
  return policy === 'ClusterFirst' || policy === 'ClusterFirstWithHostNet';
}

const rulesOf = ({ spec }: Policy): readonly Value[] => itemsOf(get(spec, 'egress'));

/** A rule for Pods in particular; one for a block of addresses may do without names. */
function opensWayToPods(policy: Policy): boolean {
  return rulesOf(policy).some((rule) =>
    itemsOf(get(rule, 'to')).some((peer) => given(get(peer, 'podSelector')) ?? given(get(peer, 'namespaceSelector'))),
  );
}

/** Whether a rule could mean DNS. Whoever writes port 53 has thought of it, whatever the peers are. */
function letsDnsOut(policy: Policy): boolean {
  return rulesOf(policy).some((rule) => {
    const ports = itemsOf(get(rule, 'ports'));
    if (ports.some(isDnsPort)) return true;
    const peers = itemsOf(get(rule, 'to'));
    const isForAllPorts = ports.length === 0 || ports.some((port) => !given(get(port, 'port')) && isUdp(port));
    return isForAllPorts && (peers.length === 0 || peers.some((peer) => mayBeDns(peer, policy.id.namespace)));
  });
}

const isUdp = (port: Value): boolean => stringOf(get(port, 'protocol')) === 'UDP';

function isDnsPort(port: Value): boolean {
  const value = get(port, 'port');
  const first = numberOf(value);
  if (first === undefined) return /^dns/.test(stringOf(value) ?? '');
  // A node-local cache and some clusters listen behind a Service on 53 with another number: 5353 is CoreDNS of OpenShift.
  return [53, 5353].some((wanted) => first <= wanted && wanted <= (numberOf(get(port, 'endPort')) ?? first));
}

/** The namespaces in which clusters have their DNS. */
const homesOfDns = ['kube-system', 'openshift-dns'];

/** Whether a peer without ports may be the DNS Pods: what labels their namespace has beside its name is not known. */
function mayBeDns(peer: Value, namespace: string): boolean {
  if (given(get(peer, 'ipBlock'))) return true;
  const namespaces = given(get(peer, 'namespaceSelector'));
  if (!namespaces) return homesOfDns.includes(namespace);
  const named = selectorOf(namespaces).terms.filter(({ key }) => key === 'kubernetes.io/metadata.name');
  return homesOfDns.some((name) =>
    named.every((term) => holds(term, new Map([['kubernetes.io/metadata.name', name]]))),
  );
}

function placeIn({ spec, member }: Policy): { readonly at: Span; readonly path: string } {
  const entry = spec?.kind === 'map' ? spec.entries.get('egress') : undefined;
  if (entry) return { at: entry.keyAt, path: 'spec.egress' };
  const types = spec?.kind === 'map' ? spec.entries.get('policyTypes') : undefined;
  return types ? { at: types.keyAt, path: 'spec.policyTypes' } : { at: member.resource.nameAt, path: 'metadata.name' };
}
