import type { Span } from '../../../text/span.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import { counts, type Member } from '../members.ts';
import { isOwned, nameWithKind } from '../owners.ts';
import { join } from '../walk.ts';

/** A port of the node that the Pods of a workload want. */
type Wish = {
  readonly member: Member;
  readonly port: number;
  readonly protocol: string;
  /** Empty for every address of the node. */
  readonly address: string;
  readonly at: Span;
  readonly path: string;
};

/**
 * A port of a node is for one Pod only: where a DaemonSet takes it on every node, nobody else gets a place, and a workload
 * with more Pods than the cluster has nodes keeps some of them waiting.
 * Source: `Fits` in pkg/scheduler/framework/plugins/nodeports; `HostPortInfo` in k8s.io/kube-scheduler/framework.
 */
export const hostPortClash: SetCheck = ({ members, assumed: { cluster } }) => {
  const wishes = members.all.flatMap((each) =>
    each.pods && counts(members, each) && !isOwned(each) ? wishesOf(each) : [],
  );
  const byPort = Map.groupBy(wishes, ({ protocol, port }) => `${protocol} ${port}`);
  return [...byPort.values()].flatMap((all) => {
    const everywhere = all.filter(({ member }) => isOnEveryNode(member));
    const takers = takersIn(everywhere);
    // Who tolerates more may find nodes where other Pods cannot stand.
    const tolerantTakers = takersIn(everywhere.filter(({ member }) => isTolerant(member)));
    return all.flatMap((wish): SetFinding[] => {
      const { member, port, protocol, at, path } = wish;
      const other = (isTolerant(member) ? tolerantTakers : takers)(wish);
      const room = cluster?.nodes.filter(({ taints }) => taints.length === 0 || isTolerant(member)).length;
      const isCrowd = !isDaemonSet(member) && room !== undefined && podsOf(member) > room;
      if (!other && !isCrowd) return [];
      const args = { workload: nameWithKind(member), port, protocol, pods: podsOf(member) };
      return [
        setFinding(member, {
          code: 'host-port-clash',
          args: { ...args, other: other ? nameWithKind(other.member) : '', nodes: other ? 0 : room! },
          severity: 'warning',
          certainty: 'cannot-work',
          ...(!other && cluster && { assumes: cluster.name }),
          at,
          path,
          related: other ? [{ role: 'first-definition', at: other.at, in: other.member }] : [],
        }),
      ];
    });
  });
};

/** Finds who takes a port on every node: the first of them, so that of two only the later one is told. */
function takersIn(everywhere: readonly Wish[]): (wish: Wish) => Wish | undefined {
  const byAddress = new Map<string, Wish>();
  for (const each of everywhere) if (!byAddress.has(each.address)) byAddress.set(each.address, each);
  const places = new Map(everywhere.map((each, index) => [each, index]));
  return (wish) => {
    const candidates = wish.address === '' ? [everywhere[0]] : [byAddress.get(''), byAddress.get(wish.address)];
    const own = places.get(wish) ?? Infinity;
    return candidates.find((each) => each !== undefined && each.member !== wish.member && places.get(each)! < own);
  };
}

/** On the network of its node a Pod takes each port that it declares: `defaultHostNetworkPorts` in pkg/apis/core/v1. */
function wishesOf(member: Member): readonly Wish[] {
  const { spec, path = '' } = member.pods ?? {};
  const network = get(spec, 'hostNetwork');
  const isOnNode = network?.kind === 'bool' && network.value;
  return (['containers', 'initContainers'] as const).flatMap((list) =>
    itemsOf(get(spec, list)).flatMap((container, index) => {
      if (list === 'initContainers' && stringOf(get(container, 'restartPolicy')) !== 'Always') return [];
      return itemsOf(get(container, 'ports')).flatMap((declared, portIndex): Wish | [] => {
        const written = numberOf(get(declared, 'hostPort')) ? 'hostPort' : 'containerPort';
        const value = get(declared, written);
        const port = numberOf(value);
        if (!value || port === undefined || (written === 'containerPort' && !isOnNode)) return [];
        return {
          member,
          port,
          protocol: stringOf(get(declared, 'protocol')) || 'TCP',
          address: addressOf(declared),
          at: value.at,
          path: `${join(path, 'spec')}.${list}[${index}].ports[${portIndex}].${written}`,
        };
      });
    }),
  );
}

function addressOf(port: Value): string {
  const address = stringOf(get(port, 'hostIP')) ?? '';
  return address === '0.0.0.0' || address === '::' ? '' : address;
}

function isDaemonSet({ resource: { id } }: Member): boolean {
  return id.group === 'apps' && id.kind === 'DaemonSet';
}

function isOnEveryNode(member: Member): boolean {
  const spec = member.pods?.spec;
  return isDaemonSet(member) && !get(spec, 'nodeSelector') && !get(get(spec, 'affinity'), 'nodeAffinity');
}

function isTolerant({ pods }: Member): boolean {
  return itemsOf(get(pods?.spec, 'tolerations')).length > 0;
}

/** How many Pods a workload runs at once; those of a DaemonSet are not counted. */
function podsOf({ resource: { root } }: Member): number {
  const spec = get(root, 'spec');
  return numberOf(get(spec, 'replicas')) ?? numberOf(get(spec, 'parallelism')) ?? 1;
}
