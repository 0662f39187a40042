import type { Graph, GraphNode } from '../engine/set/graph-shapes.ts';

/** What a goal leaves to the learner. */
export type GoalFreedom = {
  /** Objects of the goal whose names are free, as "Kind/name", or all of them. */
  readonly names?: 'all' | ReadonlySet<string>;
  /** Objects of the goal that may be of any kind that runs Pods, as "Kind/name". Their names may differ only if they are free too. */
  readonly workloads?: ReadonlySet<string>;
  /** Objects may stand in whatever namespace. */
  readonly namespaces?: boolean;
  /** A connection may be made in whatever way, such as by `env` where the goal has `envFrom`. */
  readonly connections?: boolean;
};

/** Kinds that run Pods until they are taken away, and may stand for each other. */
const workloads = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', '/Pod']);

/**
 * The own object for each object of a goal, by keys: first those with the goal's own name, then, where names are free, the
 * one in the most similar role, which is decided by what it is connected with.
 */
export function matchNodes(own: Graph, goal: Graph, freedom: GoalFreedom): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  const match = (wanted: GraphNode, found: GraphNode): void => {
    matches.set(wanted.key, found.key);
    taken.add(found.key);
  };
  const candidates = own.nodes.filter(({ state }) => state === 'present');
  const open = goal.nodes.filter(({ state }) => state === 'present');
  const byName = Map.groupBy(candidates, ({ id }) => id.name);
  for (const wanted of open) {
    const named = (byName.get(wanted.id.name) ?? []).filter(
      (each) => !taken.has(each.key) && fits(each, wanted, freedom),
    );
    // Of several namespaces the goal's own comes first, and of several kinds too.
    const found =
      named.find(({ key }) => key === wanted.key) ?? named.find(({ id }) => id.kind === wanted.id.kind) ?? named[0];
    if (found) match(wanted, found);
  }
  const free = open.filter((wanted) => !matches.has(wanted.key) && isFree(wanted, freedom.names));
  const roles = { own: rolesOf(own), goal: rolesOf(goal) };
  for (let left = free; left.length > 0; left = left.filter(({ key }) => !matches.has(key))) {
    let best: { wanted: GraphNode; found: GraphNode; likeness: number } | undefined;
    for (const wanted of left) {
      for (const found of candidates) {
        if (taken.has(found.key) || !fits(found, wanted, freedom)) continue;
        const likeness = likenessOf(roles.goal.get(wanted.key) ?? [], roles.own.get(found.key) ?? [], matches);
        if (!best || likeness > best.likeness) best = { wanted, found, likeness };
      }
    }
    if (!best) break;
    match(best.wanted, best.found);
  }
  return matches;
}

function isFree({ id }: GraphNode, names: GoalFreedom['names']): boolean {
  return names === 'all' || (names?.has(`${id.kind}/${id.name}`) ?? false);
}

function fits(own: GraphNode, goal: GraphNode, freedom: GoalFreedom): boolean {
  const [have, want] = [`${own.id.group}/${own.id.kind}`, `${goal.id.group}/${goal.id.kind}`];
  const anyWorkload = freedom.workloads?.has(`${goal.id.kind}/${goal.id.name}`) ?? false;
  const kind = have === want || (anyWorkload && workloads.has(have) && workloads.has(want));
  return kind && (freedom.namespaces === true || own.id.namespace === goal.id.namespace);
}

/** One connection of an object: which way it runs, how it is made, and to what. */
type Role = { readonly leadsTo: boolean; readonly name: string; readonly other: string; readonly kind: string };

function rolesOf({ nodes, edges }: Graph): ReadonlyMap<string, readonly Role[]> {
  const kinds = new Map(nodes.map(({ key, id }) => [key, id.kind]));
  const roles = new Map<string, Role[]>(nodes.map(({ key }) => [key, []]));
  for (const { from, to, name } of edges) {
    roles.get(from)?.push({ leadsTo: true, name, other: to, kind: kinds.get(to) ?? '' });
    roles.get(to)?.push({ leadsTo: false, name, other: from, kind: kinds.get(from) ?? '' });
  }
  return roles;
}

/** A connection with an object that is known to be the same counts more than any number with one of the same kind. */
function likenessOf(wanted: readonly Role[], found: readonly Role[], matches: ReadonlyMap<string, string>): number {
  let likeness = 0;
  for (const role of wanted) {
    const alike = found.filter(({ leadsTo, name }) => leadsTo === role.leadsTo && name === role.name);
    if (alike.some(({ other }) => other === matches.get(role.other))) likeness += 1000;
    else if (alike.some(({ kind }) => kind === role.kind)) likeness += 1;
  }
  return likeness;
}
