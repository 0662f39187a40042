import type { AssumedNode } from '../../../cluster/assumed.ts';
import type { Labels } from '../../../model/labels.ts';
import { amountOf, type Amounts } from '../../../model/amount.ts';
import { amountsIn } from '../../../model/pod-resources.ts';
import { taintsOf, type Taint } from '../../../model/toleration.ts';
import { get } from '../../../yaml/value.ts';
import { ownLabels, type Member } from '../../members.ts';
import type { PodToPlace } from './pod.ts';

/** A Node as the scheduler looks at it, whether it stands in the files or is assumed to be there. */
export type NodeToFill = {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  /** It takes no further Pods: `kubectl cordon`. */
  readonly unschedulable: boolean;
  /** What Pods may use of it. What is not listed is not there. */
  readonly allocatable: Amounts;
  /** What it has some of, nobody knows how much. */
  readonly open?: ReadonlySet<string>;
};

/** A Node and what is on it already: how many Pods of each kind, and what they ask for together. */
export type Filling = {
  readonly node: NodeToFill;
  readonly pods: Map<PodToPlace, number>;
  used: Amounts;
  count: number;
  /** How full its CPU and memory are, from 0 to 1. */
  share: number;
};

/** All Nodes, what may still be spent on placing Pods, and whether any of those that run wants others to be far. */
export type Field = { readonly fillings: readonly Filling[]; steps: number; hasShy: boolean };

/** A Node with nothing on it. */
export const empty = (node: NodeToFill): Filling => ({ node, pods: new Map(), used: new Map(), count: 0, share: 0 });

/** A Node of the files. Without `allocatable` its whole capacity counts, as with a kubelet that keeps nothing back. */
export function nodeOf(member: Member): NodeToFill {
  const { id, root } = member.resource;
  const [spec, status] = [get(root, 'spec'), get(root, 'status')];
  const unschedulable = get(spec, 'unschedulable');
  return {
    name: id.name,
    labels: ownLabels(member),
    taints: taintsOf(spec),
    unschedulable: unschedulable?.kind === 'bool' && unschedulable.value,
    allocatable: amountsIn(get(status, 'allocatable') ?? get(status, 'capacity')),
  };
}

const unknownOfAssumed: ReadonlySet<string> = new Set(['ephemeral-storage']);

/** A Node of an assumed cluster. It runs, so that it has a disk; how large that is depends on the machine. */
export function assumedNode({ name, labels, taints, allocatable }: AssumedNode): NodeToFill {
  return {
    name,
    labels: new Map(Object.entries(labels)),
    taints: taints.map(({ key, value = '', effect }) => ({ key, value, effect })),
    unschedulable: false,
    allocatable: new Map(Object.entries(allocatable).map(([resource, text]) => [resource, amountOf(text)])),
    open: unknownOfAssumed,
  };
}
