import { addAmounts } from '../../../model/amount.ts';
import { lookAround } from './around.ts';
import { misfitsOn, type NodeMisfit } from './misfits.ts';
import type { Field, Filling } from './node.ts';
import type { PodToPlace } from './pod.ts';

/** Why a Pod is on no Node: what each Node has against it. */
export type Unplaced = readonly { readonly node: string; readonly because: readonly NodeMisfit[] }[];

/** On which Nodes Pods came to be, and why the first of those that are left over did not. */
export type Placed = {
  readonly on: ReadonlyMap<string, number>;
  readonly unplaced: Unplaced;
  /** There were more Pods and Nodes than are looked at. */
  readonly isCut: boolean;
};

/** What placing the Pods of one set may cost: about half a second. */
export const mostSteps = 500_000;

/**
 * Puts equal Pods on Nodes, one after the other, each on the Node with the most room of those that can have it. The
 * scheduler weighs more than that and draws lots, so where Pods are placed is one way of several.
 */
export function place(pod: PodToPlace, count: number, field: Field): Placed {
  const { fillings } = field;
  const on = new Map<string, number>();
  const candidates = pod.nodeName === '' ? fillings : fillings.filter(({ node }) => node.name === pod.nodeName);
  for (let placed = 0; placed < count; placed++) {
    if (!mayLook(pod, field)) return { on, unplaced: [], isCut: true };
    const around = lookAround(pod, field);
    let best: Filling | undefined;
    const unplaced: { node: string; because: readonly NodeMisfit[] }[] = [];
    for (const each of candidates) {
      const because = misfitsOn(pod, each, around);
      if (because.length > 0) unplaced.push({ node: each.node.name, because });
      else if (!best || roomOn(each, pod) > roomOn(best, pod)) best = each;
    }
    // The next one is like this one, and nothing has changed.
    if (!best) return { on, unplaced, isCut: false };
    put(pod, best, field);
    on.set(best.node.name, (on.get(best.node.name) ?? 0) + 1);
  }
  return { on, unplaced: [], isCut: false };
}

/** Puts a Pod on a Node, whether it can be there or not. */
export function put(pod: PodToPlace, on: Filling, field: Field): void {
  on.used = addAmounts(on.used, pod.requests);
  on.count += 1;
  on.pods.set(pod, (on.pods.get(pod) ?? 0) + 1);
  on.share = (shareOf('cpu', on) + shareOf('memory', on)) / 2;
  field.hasShy ||= pod.antiAffinity.length > 0;
}

function shareOf(resource: string, { node, used }: Filling): number {
  const all = Number(node.allocatable.get(resource)?.nano ?? 0n);
  return all === 0 ? 1 : Number(used.get(resource)?.nano ?? 0n) / all;
}

/** Whether one more Pod may be placed: all Nodes are looked at, and by wishes about other Pods all that run. */
export function mayLook(pod: PodToPlace, field: Field): boolean {
  const wishes = (field.hasShy ? 1 : 0) + pod.spread.length + pod.affinity.length + pod.antiAffinity.length;
  let cost = field.fillings.length;
  if (wishes > 0) for (const { pods } of field.fillings) cost += (1 + pods.size) * wishes;
  field.steps -= cost;
  return field.steps >= 0;
}

/** Of two Nodes as full, the one with fewer Pods of the same kind has more room. */
const roomOn = ({ share, pods }: Filling, pod: PodToPlace): number => 1 - share - (pods.get(pod) ?? 0) * 1e-6;
