import { printAmount, sum, type Amount } from '../../../model/amount.ts';
import type { Taint } from '../../../model/toleration.ts';
import type { Around } from './around.ts';
import type { Filling } from './node.ts';
import { collide, type HostPort } from './host-ports.ts';
import { answersNodeWishes, untolerated } from './node-wishes.ts';
import type { PodToPlace } from './pod.ts';
import { isIn } from './pod-terms.ts';
import { brokenSpread } from './spread.ts';

/** Why a Pod cannot be on a Node. */
export type NodeMisfit =
  | { readonly is: 'unschedulable' }
  | { readonly is: 'untolerated-taint'; readonly taint: Taint }
  /** It is not among those that `nodeSelector` and required node affinity ask for. */
  | { readonly is: 'not-wished' }
  | { readonly is: 'port-taken'; readonly port: HostPort }
  | { readonly is: 'too-many-pods'; readonly most: string }
  | { readonly is: 'insufficient'; readonly resource: string; readonly asked: string; readonly free: string }
  | { readonly is: 'spread' | 'spread-label-missing'; readonly topologyKey: string }
  | { readonly is: 'not-near-wanted' | 'near-unwanted' | 'unwanted-near' };

type Filter = (pod: PodToPlace, on: Filling, around: Around) => readonly NodeMisfit[];

/** In the order of the scheduler: the first that objects is the last that is asked. */
const filters: readonly Filter[] = [
  (pod, { node }) => (node.unschedulable && !toleratesCordon(pod) ? [{ is: 'unschedulable' }] : []),
  (pod, { node }) => {
    const taint = untolerated(pod, node);
    return taint ? [{ is: 'untolerated-taint', taint }] : [];
  },
  (pod, { node }) => (answersNodeWishes(pod, node) ? [] : [{ is: 'not-wished' }]),
  takenPort,
  insufficient,
  (_, { node }, { spread }) => {
    const broken = brokenSpread(spread, node);
    return broken
      ? [{ is: broken.lacksLabel ? 'spread-label-missing' : 'spread', topologyKey: broken.topologyKey }]
      : [];
  },
  (_, { node }, { wanted: { places, isFirst } }) => {
    const isNear = places.every((each) => (isFirst ? node.labels.has(each.key) : isIn(each, node)));
    return isNear ? [] : [{ is: 'not-near-wanted' }];
  },
  (_, { node }, { unwanted }) => (unwanted.some((each) => isIn(each, node)) ? [{ is: 'near-unwanted' }] : []),
  (_, { node }, { against }) => (against.some((each) => isIn(each, node)) ? [{ is: 'unwanted-near' }] : []),
];

/** What a kubelet asks of a Pod that was put on its Node past the scheduler. */
const filtersOfKubelet: readonly Filter[] = [
  (pod, { node }) => {
    const taint = untolerated(pod, { ...node, taints: node.taints.filter(({ effect }) => effect === 'NoExecute') });
    return taint ? [{ is: 'untolerated-taint', taint }] : [];
  },
  (pod, { node }) => (answersNodeWishes(pod, node) ? [] : [{ is: 'not-wished' }]),
  takenPort,
  insufficient,
];

/**
 * Why a Pod cannot be on a Node; nothing where it can.
 * Source: the filters of pkg/scheduler/apis/config/v1/default_plugins.go, each in pkg/scheduler/framework/plugins; for a
 * Pod that names its Node, `generalFilter` in pkg/kubelet/lifecycle/predicate.go.
 */
export function misfitsOn(pod: PodToPlace, on: Filling, around: Around): readonly NodeMisfit[] {
  for (const filter of pod.nodeName === '' ? filters : filtersOfKubelet) {
    const misfits = filter(pod, on, around);
    if (misfits.length > 0) return misfits;
  }
  return [];
}

function toleratesCordon(pod: PodToPlace): boolean {
  const taint = { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' };
  return !untolerated(pod, {
    name: '',
    labels: new Map(),
    taints: [taint],
    unschedulable: true,
    allocatable: new Map(),
  });
}

function takenPort({ ports }: PodToPlace, { pods }: Filling): readonly NodeMisfit[] {
  if (ports.length === 0) return [];
  const taken = [...pods.keys()].flatMap((each) => each.ports);
  const port = ports.find((wanted) => taken.some((each) => collide(wanted, each)));
  return port ? [{ is: 'port-taken', port }] : [];
}

const nothing: Amount = { nano: 0n, suffixes: 'decimal' };

/** Source: `fitsRequest` in pkg/scheduler/framework/plugins/noderesources/fit.go. */
function insufficient({ requests }: PodToPlace, { node, used, count }: Filling): readonly NodeMisfit[] {
  const misfits: NodeMisfit[] = [];
  const most = node.allocatable.get('pods') ?? nothing;
  if (BigInt(count + 1) * 10n ** 9n > most.nano) misfits.push({ is: 'too-many-pods', most: printAmount(most) });
  for (const [resource, asked] of requests) {
    if (node.open?.has(resource)) continue;
    const allocatable = node.allocatable.get(resource) ?? nothing;
    const taken = used.get(resource) ?? nothing;
    if (asked.nano + taken.nano <= allocatable.nano) continue;
    const free = sum(allocatable, { ...taken, nano: -taken.nano });
    misfits.push({ is: 'insufficient', resource, asked: printAmount(asked), free: printAmount(free) });
  }
  return misfits;
}
