import type { Exists } from '../../cluster/assumed.ts';
import type { Finding, ResourceId } from '../../finding.ts';
import { printAmount } from '../../model/amount.ts';
import { keyOf } from '../../model/resource.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { counts, find, type Member, type Members, type MemberWithPods } from '../members.ts';
import type { ClaimAnswer } from './claims.ts';
import { replicasWithClaims, waitsForClaim, type WaitsForClaim } from './fits/claims-of-pod.ts';
import { daemonTolerations, nodesForDaemon, placeDaemons } from './fits/daemons.ts';
import { filledIn, type FilledIn } from './fits/filled-in.ts';
import { inClusterOnly } from './fits/in-cluster.ts';
import type { NodeMisfit } from './fits/misfits.ts';
import { empty, nodeOf, type Field, type NodeToFill } from './fits/node.ts';
import { mostSteps, place, type Placed, type Unplaced } from './fits/place.ts';
import { podToPlace, type PodToPlace } from './fits/pod.ts';
import type { QuotaAccount, Server } from './fits/server.ts';
import { wantedBy } from './fits/wanted.ts';

/** Why a Pod waits before any Node is looked at. */
export type Waits =
  | ({ readonly is: 'claim' } & WaitsForClaim)
  | { readonly is: 'gate'; readonly gate: string }
  /** It names a Node that is not there. */
  | { readonly is: 'node-missing'; readonly node: string };

/** Whether the Pods of a workload come to be and find a Node. */
export type Fit = {
  readonly workload: ResourceId;
  /** What makes what: the workload first, one of its Pods last. */
  readonly chain: readonly ResourceId[];
  /**
   * How many Pods it wants, how many of them are created, and how many of those find a Node. A DaemonSet wants one on each
   * Node that is for it: none where no Nodes are known.
   */
  readonly wanted: number;
  readonly created: number;
  /** Absent where no Nodes are known, or where there is too much to look at. */
  readonly placed?: number;
  /** What each Pod asks for, with what the server fills in, and its overhead. */
  readonly asks: readonly { readonly resource: string; readonly amount: string }[];
  /** What of that stands in no manifest. */
  readonly filledIn: readonly FilledIn[];
  /** What the quotas count of them. */
  readonly quotas: readonly QuotaAccount[];
  /** The first link of the chain that the server refuses, and what it says. */
  readonly refused?: { readonly object: ResourceId; readonly findings: readonly Finding[] };
  readonly waits?: Waits;
  /** Nothing but a claim stands in the way, and what the claim lacks may be in the cluster. */
  readonly restsOnCluster?: true;
  /** What its Pods need and have, that is in the cluster and in no file. */
  readonly unknownObjects: readonly ResourceId[];
  /** The Nodes that the Pods are put on: one way of several. */
  readonly on: readonly { readonly node: string; readonly pods: number }[];
  /** What each Node has against the first Pod that is left over. */
  readonly unplaced: Unplaced;
  /** Whether the Nodes stand in the files or are assumed. */
  readonly nodes: 'written' | 'assumed' | 'unknown';
};

export type { FilledIn, NodeMisfit, NodeToFill, QuotaAccount, Unplaced };

/** What the answer needs beside the set. */
export type Surroundings = {
  readonly server: Server;
  /** The Nodes of the cluster that is assumed; those of the files count before them. */
  readonly nodes: readonly NodeToFill[];
  readonly claims: readonly ClaimAnswer[];
  /** Whether an object is there that no file brings. */
  readonly exists: Exists;
};

/**
 * Whether the Pods of each workload are let in by quotas and limits, and whether they fit the Nodes. Workloads come one
 * after the other, in the order of the input, and so do their Pods: the cluster promises no order. Nobody makes room for
 * a Pod of higher priority. A CronJob is asked about one run, and Pods that have ended still count.
 * Source: pkg/scheduler/framework/plugins; k8s.io/apiserver/pkg/admission/plugin/resourcequota.
 */
export function fits(members: Members, { server, nodes, claims, exists }: Surroundings): readonly Fit[] {
  const written = members.ofKind('/Node').all.map(nodeOf);
  const from = written.length > 0 ? 'written' : nodes.length > 0 ? 'assumed' : 'unknown';
  const world: World = {
    members,
    server,
    exists,
    from,
    field: { fillings: (written.length > 0 ? written : nodes).map(empty), steps: mostSteps, hasShy: false },
    claims: new Map(claims.map((each) => [keyOf(each.claim), each])),
    claimsMadeBy: Map.groupBy(claims, ({ madeBy }) => (madeBy ? keyOf(madeBy) : '')),
  };
  return members.all.flatMap((member) => {
    if (!counts(members, member)) return [];
    const { id, root } = member.resource;
    if (isWorkload(member)) return isMade(member, members) ? [] : fitOf(member, world);
    // Whatever else a quota counts takes its part too.
    if (id.namespace !== '') server.letIn(root, 1);
    return [];
  });
}

type World = {
  readonly members: Members;
  readonly server: Server;
  readonly exists: Surroundings['exists'];
  readonly from: Fit['nodes'];
  readonly field: Field;
  readonly claims: ReadonlyMap<string, ClaimAnswer>;
  readonly claimsMadeBy: ReadonlyMap<string, readonly ClaimAnswer[]>;
};

/** A PodTemplate is only kept for others. */
function isWorkload(member: Member): member is MemberWithPods {
  return member.pods !== undefined && member.resource.id.kind !== 'PodTemplate';
}

/** Whether an object of the set has made this one, as a Deployment its ReplicaSet: then it wants no Pods of its own. */
function isMade({ resource: { id, root } }: Member, members: Members): boolean {
  return itemsOf(get(get(root, 'metadata'), 'ownerReferences')).some((owner) => {
    const controller = get(owner, 'controller');
    if (controller?.kind !== 'bool' || !controller.value) return false;
    const [apiVersion, kind, name] = ['apiVersion', 'kind', 'name'].map((field) => stringOf(get(owner, field)) ?? '');
    const group = apiVersion!.includes('/') ? apiVersion!.split('/')[0]! : '';
    const maker = { group, kind: kind!, namespace: id.namespace, name: name! };
    return keyOf(maker) !== keyOf(id) && find(members, maker) !== undefined;
  });
}

function fitOf(workload: MemberWithPods, world: World): Fit {
  const { server, members, field, from } = world;
  const { id, root } = workload.resource;
  const { pods: asked, between, podName } = wantedBy(workload);
  const { pod, refused: kept } = server.podOf(workload, podName);
  const isDaemon = asked === 'one-per-node';
  const toPlace = podToPlace(pod, members, isDaemon ? daemonTolerations(isOnHost(pod)) : []);
  const forDaemon = isDaemon ? nodesForDaemon(toPlace, field.fillings) : [];
  const wanted = isDaemon ? forDaemon.length : asked;
  const isPod = id.kind === 'Pod' && id.group === '';
  const podId: ResourceId = { group: '', version: 'v1', kind: 'Pod', namespace: id.namespace, name: podName };
  const chain = isPod ? [id] : [id, ...between, podId];
  const base = {
    workload: id,
    chain,
    wanted,
    asks: [...toPlace.requests].map(([resource, amount]) => ({ resource, amount: printAmount(amount) })),
    filledIn: filledIn(pod),
    unknownObjects: inClusterOnly(
      pod,
      id,
      members,
      world.claims,
      world.claimsMadeBy.get(keyOf(id)) ?? [],
      world.exists,
    ),
    nodes: from,
  };
  const nothing = { created: 0, quotas: [], on: [], unplaced: [], ...(from !== 'unknown' && { placed: 0 }) };

  for (const link of chain.slice(0, -1)) {
    const { many, refused } = server.letIn(link === id ? root : server.made(link), 1);
    if (many === 0) return { ...base, ...nothing, refused: { object: link, findings: refused } };
  }
  if (kept.length > 0) return { ...base, ...nothing, refused: { object: podId, findings: kept } };
  const claims = letInClaims(workload, wanted, world);
  const { many: created, refused, accounts } = server.letIn(pod, claims.many);
  const why = refused.length > 0 ? { object: podId, findings: refused } : claims.refused;
  const waits = waitsBefore(workload, pod, toPlace, world);
  const isOpen = created === wanted && waits.waits?.is === 'claim' && waits.waits.restsOnCluster === true;
  const made = {
    ...base,
    created,
    quotas: accounts,
    ...(why && { refused: why }),
    ...(waits.waits && created > waits.many && { waits: waits.waits }),
  };
  if (from === 'unknown') return { ...made, ...(isOpen && { restsOnCluster: true }), on: [], unplaced: [] };
  const ready = Math.min(created, waits.many);
  const placed: Placed = isDaemon
    ? placeDaemons(toPlace, forDaemon.slice(0, ready), field)
    : place(toPlace, ready, field);
  const on = [...placed.on].map(([node, many]) => ({ node, pods: many }));
  const many = on.reduce((sum, { pods }) => sum + pods, 0);
  // A StatefulSet makes the next Pod only when the one before it is ready.
  const isInOrder = id.kind === 'StatefulSet' && stringOf(get(get(root, 'spec'), 'podManagementPolicy')) !== 'Parallel';
  const come = isInOrder ? Math.min(created, many + 1) : created;
  return {
    ...made,
    created: come,
    ...(!placed.isCut && { placed: many }),
    ...(isOpen && many === ready && { restsOnCluster: true }),
    on,
    unplaced: placed.unplaced,
  };
}

function isOnHost(pod: Value): boolean {
  const value = get(get(pod, 'spec'), 'hostNetwork');
  return value?.kind === 'bool' && value.value;
}

/** A Pod of a StatefulSet is made behind its claims, which quotas count too. */
function letInClaims(
  { resource: { id, root } }: MemberWithPods,
  wanted: number,
  { server }: World,
): { readonly many: number; readonly refused?: Fit['refused'] } {
  let many = wanted;
  for (const template of id.kind === 'StatefulSet' ? itemsOf(get(get(root, 'spec'), 'volumeClaimTemplates')) : []) {
    const name = `${stringOf(get(get(template, 'metadata'), 'name')) ?? ''}-${id.name}`;
    const claim = { group: '', version: 'v1', kind: 'PersistentVolumeClaim', namespace: id.namespace, name };
    const found = server.letIn(server.made(claim, get(template, 'spec')), many);
    many = found.many;
    if (found.refused.length > 0) return { many, refused: { object: claim, findings: found.refused } };
  }
  return { many };
}

/** How many Pods come before the scheduler at all, and what the next one waits for. */
function waitsBefore(
  { resource: { id, root } }: MemberWithPods,
  pod: Parameters<typeof waitsForClaim>[0],
  { gates, nodeName }: PodToPlace,
  { field, claims, claimsMadeBy, from, exists }: World,
): { readonly many: number; readonly waits?: Waits } {
  if (gates[0] !== undefined) return { many: 0, waits: { is: 'gate', gate: gates[0] } };
  if (nodeName !== '') {
    const node = { group: '', kind: 'Node', namespace: '', name: nodeName };
    const isThere = from === 'unknown' || exists(node) || field.fillings.some(({ node }) => node.name === nodeName);
    return isThere ? { many: Infinity } : { many: 0, waits: { is: 'node-missing', node: nodeName } };
  }
  const claim = waitsForClaim(pod, id, claims, exists);
  if (claim) return { many: 0, waits: { is: 'claim', ...claim } };
  const made = claimsMadeBy.get(keyOf(id)) ?? [];
  const { many, waits } = replicasWithClaims(made, itemsOf(get(get(root, 'spec'), 'volumeClaimTemplates')).length);
  return waits ? { many, waits: { is: 'claim', ...waits } } : { many };
}
