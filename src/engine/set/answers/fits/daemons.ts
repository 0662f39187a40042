import type { Toleration } from '../../../model/toleration.ts';
import { lookAround } from './around.ts';
import { answersNodeWishes, untolerated } from './node-wishes.ts';
import type { Field, Filling } from './node.ts';
import { misfitsOn, type NodeMisfit } from './misfits.ts';
import { mayLook, put, type Placed } from './place.ts';
import type { PodToPlace } from './pod.ts';

const troubles = ['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable'];

/**
 * What the Pods of a DaemonSet tolerate: Nodes in trouble are Nodes all the same.
 * Source: `AddOrUpdateDaemonPodTolerations` in pkg/controller/daemon/util/daemonset_util.go.
 */
export function daemonTolerations(onNetworkOfHost: boolean): readonly Toleration[] {
  const exists = (name: string, effect: string): Toleration => ({
    key: `node.kubernetes.io/${name}`,
    operator: 'Exists',
    value: '',
    effect,
  });
  return [
    ...['not-ready', 'unreachable'].map((name) => exists(name, 'NoExecute')),
    ...[...troubles, ...(onNetworkOfHost ? ['network-unavailable'] : [])].map((name) => exists(name, 'NoSchedule')),
  ];
}

/** The Nodes that a DaemonSet makes a Pod for. Source: `NodeShouldRunDaemonPod` in pkg/controller/daemon. */
export function nodesForDaemon(pod: PodToPlace, fillings: readonly Filling[]): readonly Filling[] {
  return fillings.filter(
    ({ node }) =>
      (pod.nodeName === '' || pod.nodeName === node.name) && answersNodeWishes(pod, node) && !untolerated(pod, node),
  );
}

/** Puts a Pod of a DaemonSet on each of its Nodes that has room. */
export function placeDaemons(pod: PodToPlace, on: readonly Filling[], field: Field): Placed {
  const placed = new Map<string, number>();
  const unplaced: { node: string; because: readonly NodeMisfit[] }[] = [];
  for (const each of on) {
    if (!mayLook(pod, field)) return { on: placed, unplaced, isCut: true };
    const because = misfitsOn(pod, each, lookAround(pod, field));
    if (because.length > 0) {
      unplaced.push({ node: each.node.name, because });
      continue;
    }
    put(pod, each, field);
    placed.set(each.node.name, 1);
  }
  return { on: placed, unplaced, isCut: false };
}
