import type { Fix } from '../../finding.ts';
import type { Span } from '../../../text/span.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { intersection, type PortSet } from '../answers/port-set.ts';
import { setFinding, type SetCheck, type SetFacts, type SetFinding } from '../finding.ts';
import { counts, type Member, type MemberWithPods } from '../members.ts';
import { allowed, given, openPorts, peerOf, type Direction, type IsMeant, type Policy } from '../policies.ts';
import { policiesInForce, type PoliciesInForce } from '../policies-in-force.ts';
import type { NameReference, SelectorReference } from '../reference.ts';
import { containerPorts, servicePorts, type ServicePort } from '../service-ports.ts';

/**
 * A way that the files declare and that their policies close: nobody may reach the port behind a Service; an Ingress
 * leads to Pods that let in their own namespace only, and its controller lives in another; or a variable names a Service
 * that the Pod may not reach. A policy only works where the network of the cluster enforces it.
 */
export const policyBlocksConnection: SetCheck = (facts) => {
  const inForce = policiesInForce(facts);
  if (!inForce || inForce.size === 0) return [];
  const routes = new Map<Member, SelectorReference>();
  for (const each of facts.referencesBy('routes-to')) {
    if (each.by === 'selector' && counts(facts.members, each.from)) routes.set(each.from, each);
  }
  const ways: Ways = { facts, inForce, routes, everybody: opener(facts, inForce, () => true) };
  return [...closedServices(ways), ...closedIngresses(ways), ...closedVariables(ways)];
};

type Ways = {
  readonly facts: SetFacts;
  readonly inForce: PoliciesInForce;
  readonly routes: ReadonlyMap<Member, SelectorReference>;
  /** The ports at which somebody may reach a workload; `undefined` where finding out would take too long. */
  readonly everybody: Opener;
};

type Opener = (workload: Member) => PortSet | undefined;

/** What policies open of each workload to whom is meant, worked out once. A workload without policies is not asked. */
function opener({ effort }: SetFacts, inForce: PoliciesInForce, isMeant: IsMeant): Opener {
  const known = new Map<Member, PortSet | undefined>();
  return (workload) => {
    if (known.has(workload)) return known.get(workload);
    const policies = inForce.get(workload)?.ingress ?? [];
    const mayAsk = hasPods(workload) && effort.spend(sizeOf(policies, 'ingress'));
    const open = mayAsk ? openPorts(policies, 'ingress', workload, isMeant) : undefined;
    known.set(workload, open);
    return open;
  };
}

const hasPods = (member: Member): member is MemberWithPods => member.pods !== undefined;

const sizeOf = (policies: readonly Policy[], direction: Direction): number =>
  policies.reduce((sum, { spec }) => sum + 1 + itemsOf(get(spec, direction)).length, 0);

const isOpen = (set: PortSet, { protocol, port }: Target): boolean =>
  set.some((range) => range.protocol === protocol && range.first <= port && port <= range.last);

/** Where a port of a Service arrives in a Pod. */
type Target = { readonly protocol: string; readonly port: number; readonly asked: ServicePort };

function targetsOf(ports: readonly ServicePort[], { pods }: Member): readonly Target[] {
  return ports.flatMap((asked) => {
    const { target, protocol } = asked;
    if (typeof target === 'number') return [{ protocol, port: target, asked }];
    const declared = containerPorts(pods?.spec).find((each) => each.name === target && each.protocol === protocol);
    return declared ? [{ protocol, port: declared.port, asked }] : [];
  });
}

function closedServices({ facts, inForce, routes, everybody }: Ways): readonly SetFinding[] {
  return [...routes].flatMap(([service, route]) => {
    const ports = servicePorts(service);
    return ports.flatMap((port) => {
      for (const workload of route.targets) {
        const policies = inForce.get(workload)?.ingress ?? [];
        const open = policies.length > 0 && facts.effort.spend(1) ? everybody(workload) : undefined;
        const [target] = open ? targetsOf([port], workload) : [];
        if (!open || !target || isOpen(open, target) || namesUnknownPort(policies, workload)) continue;
        const details = { way: 'service', from: '', service, workload, target } as const;
        const certainty = 'probably-not-meant';
        return [blocked(details, policies, 'ingress', { certainty, at: port.targetAt?.at, of: service })];
      }
      return [];
    });
  });
}

/** A port by a name that the Pod does not declare is said already. */
function namesUnknownPort(policies: readonly Policy[], { pods }: Member): boolean {
  const names = new Set(containerPorts(pods?.spec).map(({ name }) => name));
  return portsIn(policies, 'ingress').some(({ value }) => {
    const name = stringOf(value);
    return name !== undefined && !names.has(name);
  });
}

/** Whoever may be in another namespace: everybody, a namespace that is chosen by labels, a block of addresses. */
const isOutside: IsMeant = (peers) =>
  peers.length === 0 || peers.some((peer) => given(get(peer, 'namespaceSelector')) ?? given(get(peer, 'ipBlock')));

function closedIngresses({ facts, inForce, routes, everybody }: Ways): readonly SetFinding[] {
  const outside = opener(facts, inForce, isOutside);
  const said = new Set<string>();
  const ways = [...facts.referencesBy('ingress-path-service'), ...facts.referencesBy('ingress-default')];
  return ways.flatMap((way) => {
    if (way.by !== 'name' || !way.target || !counts(facts.members, way.from)) return [];
    const service = way.target;
    for (const workload of routes.get(service)?.targets ?? []) {
      const policies = inForce.get(workload)?.ingress ?? [];
      const [open, inside] = policies.length > 0 ? [outside(workload), everybody(workload)] : [];
      const [target] = open ? targetsOf(portsAsked(way, service), workload) : [];
      const key = `${way.from.key} ${workload.key} ${target?.port}`;
      if (!open || !inside || !target || isOpen(open, target) || !isOpen(inside, target) || said.has(key)) continue;
      said.add(key);
      const details = { way: 'ingress', from: way.from.resource.id.name, service, workload, target } as const;
      const certainty = 'depends-on-cluster';
      return [blocked(details, policies, 'ingress', { certainty, at: way.at, of: way.from })];
    }
    return [];
  });
}

/** The ports of a Service that are asked for: one by its name or number, or all. */
function portsAsked({ port }: NameReference, service: Member): readonly ServicePort[] {
  const all = servicePorts(service);
  if (!port) return all;
  return all.filter((each) => (port.by === 'name' ? each.name : String(each.port)) === port.name);
}

function closedVariables({ facts, inForce, routes, everybody }: Ways): readonly SetFinding[] {
  const { members, effort } = facts;
  const said = new Set<string>();
  return facts.referencesBy('talks-to').flatMap((talk) => {
    if (talk.by !== 'name' || !talk.target || !counts(members, talk.from) || !hasPods(talk.from)) return [];
    const [from, service] = [talk.from, talk.target];
    const workloads = (routes.get(service)?.targets ?? []).filter(hasPods);
    const key = `${from.key} ${service.key}`;
    if (workloads.length === 0 || workloads.includes(from) || said.has(key)) return [];
    const egress = inForce.get(from)?.egress ?? [];
    const sender = peerOf(from, members);
    let first: SetFinding | undefined;
    for (const workload of workloads) {
      const ingress = inForce.get(workload)?.ingress ?? [];
      if (egress.length + ingress.length === 0) return [];
      if (!effort.spend(sizeOf(egress, 'egress') + sizeOf(ingress, 'ingress'))) return [];
      const out = allowed(egress, 'egress', peerOf(workload, members), workload);
      const open = intersection(out, allowed(ingress, 'ingress', sender, workload));
      const targets = targetsOf(portsAsked(talk, service), workload);
      const [target] = targets;
      if (!target || targets.some((each) => isOpen(open, each))) return [];
      // Where nobody gets in, the Service itself is said to be closed.
      const inside = ingress.length > 0 ? everybody(workload) : undefined;
      if (inside && !targets.some((each) => isOpen(inside, each))) return [];
      const details = { way: 'variable', from: nameOf(from), service, workload, target } as const;
      const place = { certainty: 'probably-not-meant', at: talk.at, of: from } as const;
      const isHeldBack = !targets.some((each) => isOpen(out, each));
      first ??= isHeldBack ? blocked(details, egress, 'egress', place) : blocked(details, ingress, 'ingress', place);
    }
    said.add(key);
    return first ?? [];
  });
}

const nameOf = ({ resource: { id } }: Member): string => `${id.kind}/${id.name}`;

type Details = {
  readonly way: 'service' | 'ingress' | 'variable';
  readonly from: string;
  readonly service: Member;
  readonly workload: Member;
  readonly target: Target;
};

/** What declares the way. */
type Declared = {
  readonly certainty: 'probably-not-meant' | 'depends-on-cluster';
  readonly at: Span | undefined;
  readonly of: Member;
};

function blocked(
  { way, from, service, workload, target }: Details,
  policies: readonly Policy[],
  direction: Direction,
  { certainty, at, of }: Declared,
): SetFinding {
  // A policy speaks of the port of the Pod. Who writes that of the Service has mistaken one for the other.
  const isMistaken = way === 'service' && target.asked.port !== target.port;
  const mistaken = isMistaken
    ? portsIn(policies, direction).find(({ value }) => numberOf(value) === target.asked.port)
    : undefined;
  const policy = mistaken?.policy ?? policies[0]!;
  const place = mistaken ? { at: mistaken.value.at, path: mistaken.path } : placeIn(policy, direction);
  const fixes: readonly Fix[] = mistaken ? [{ id: 'replace-with', text: String(target.port) }] : [];
  return setFinding(policy.member, {
    code: 'policy-blocks-connection',
    args: {
      ...{ way, from, policy: policy.id.name, service: service.resource.id.name },
      ...{ to: nameOf(workload), port: target.port, mistaken: mistaken ? String(target.asked.port) : '' },
    },
    severity: 'warning',
    certainty,
    ...place,
    related: [
      { role: 'asked-here', at: at ?? of.resource.nameAt, in: of },
      { role: 'template-labels', at: workload.pods?.metadata?.at ?? workload.resource.nameAt, in: workload },
    ],
    fixes,
  });
}

type PortPlace = { readonly policy: Policy; readonly value: Value; readonly path: string };

/** The ports that policies name, with their places. */
function portsIn(policies: readonly Policy[], direction: Direction): readonly PortPlace[] {
  return policies.flatMap((policy) =>
    itemsOf(get(policy.spec, direction)).flatMap((rule, ruleIndex) =>
      itemsOf(get(rule, 'ports')).flatMap((port, index) => {
        const value = get(port, 'port');
        return value ? [{ policy, value, path: `spec.${direction}[${ruleIndex}].ports[${index}].port` }] : [];
      }),
    ),
  );
}

function placeIn({ spec, member }: Policy, direction: Direction): { readonly at: Span; readonly path: string } {
  const entry = spec?.kind === 'map' ? (spec.entries.get(direction) ?? spec.entries.get('podSelector')) : undefined;
  return entry ? { at: entry.keyAt, path: `spec.${entry.key}` } : { at: member.resource.nameAt, path: 'metadata.name' };
}
