import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import type { AssumedCluster } from '../../cluster/assumed.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { counts, type Member } from '../members.ts';
import { nameWithKind } from '../owners.ts';

/** How many Pods of one workload want a volume at the same time: by its number, by every node, or for an update only. */
type Crowd = 'replicas' | 'nodes' | 'update';

/**
 * Several Pods of one workload want a volume that one node, or one Pod, can have. With `ReadWriteOnce` they all must stand
 * on the node that has it; with `ReadWriteOncePod` the second one never starts.
 * Source: "Access Modes" in kubernetes.io/docs/concepts/storage/persistent-volumes, and `PreFilter` in
 * pkg/scheduler/framework/plugins/volumerestrictions.
 */
export const volumeNotShared: SetCheck = ({ members, referencesBy, assumed: { cluster } }) =>
  referencesBy('volume-pvc').flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target) return [];
    const { from, target, at, path } = reference;
    if (!counts(members, from)) return [];
    const written = get(get(target.resource.root, 'spec'), 'accessModes');
    const mode = narrowest(written);
    const why = crowdOf(from);
    if (!mode || !why) return [];
    const isForOne = mode === 'ReadWriteOncePod';
    if (!isForOne && (staysOnNode(from) || hasOneNode(cluster))) return [];
    // On a cluster of several nodes each of them gets a Pod of a DaemonSet.
    const assumes = !isForOne && why === 'nodes' ? cluster?.name : undefined;
    const isSure = isForOne || assumes !== undefined;
    return setFinding(from, {
      code: 'volume-not-shared',
      args: { workload: nameWithKind(from), claim: reference.to.name, mode, why },
      severity: isSure ? 'error' : 'warning',
      certainty: isSure ? 'cannot-work' : 'depends-on-cluster',
      ...(assumes && { assumes }),
      at,
      path,
      related: [{ role: 'declared-here', at: written?.at ?? target.resource.nameAt, in: target }],
    });
  });

/** The mode, where the claim has none that several nodes may use together. */
function narrowest(modes: Value | undefined): 'ReadWriteOnce' | 'ReadWriteOncePod' | undefined {
  const all = itemsOf(modes).map(stringOf);
  if (all.includes('ReadWriteOncePod')) return 'ReadWriteOncePod';
  return all.length > 0 && all.every((mode) => mode === 'ReadWriteOnce') ? 'ReadWriteOnce' : undefined;
}

function crowdOf({ resource: { id, root } }: Member): Crowd | undefined {
  const spec = get(root, 'spec');
  const replicas = numberOf(get(spec, 'replicas')) ?? 1;
  switch (`${id.group}/${id.kind}`) {
    case 'apps/DaemonSet':
      return 'nodes';
    case 'apps/Deployment':
      return replicas > 1 ? 'replicas' : replicas === 1 && startsNewFirst(get(spec, 'strategy')) ? 'update' : undefined;
    case 'apps/ReplicaSet':
    case 'apps/StatefulSet':
    case '/ReplicationController':
      return replicas > 1 ? 'replicas' : undefined;
    default:
      return undefined;
  }
}

/** Whether the new Pod starts before the old one ends. Without a word the server allows a quarter more, rounded up. */
function startsNewFirst(strategy: Value | undefined): boolean {
  const surge = get(get(strategy, 'rollingUpdate'), 'maxSurge');
  const isNone = numberOf(surge) === 0 || stringOf(surge) === '0%';
  return (stringOf(get(strategy, 'type')) ?? 'RollingUpdate') === 'RollingUpdate' && !isNone;
}

/** Whether the Pods name the node, or want to stand beside each other. */
function staysOnNode({ pods }: Member): boolean {
  const spec = pods?.spec;
  const byName = get(spec, 'nodeName') ?? get(get(spec, 'nodeSelector'), 'kubernetes.io/hostname');
  const beside = get(get(get(spec, 'affinity'), 'podAffinity'), 'requiredDuringSchedulingIgnoredDuringExecution');
  return byName !== undefined || itemsOf(beside).length > 0;
}

function hasOneNode(cluster: AssumedCluster | undefined): boolean {
  return cluster !== undefined && cluster.nodes.filter(({ taints }) => taints.length === 0).length === 1;
}
