import type { ResourceId } from '../../../finding.ts';
import { get, itemsOf, stringOf, type MapValue } from '../../../yaml/value.ts';
import { keyOf } from '../../../model/resource.ts';
import type { ClaimAnswer, Pending } from '../claims.ts';

/** A claim of a Pod that has no volume: the Pod waits for it. */
export type WaitsForClaim = {
  readonly claim: ResourceId;
  readonly because: Pending | 'claim-missing';
  /** What it waits for may be in the cluster. */
  readonly restsOnCluster?: true;
};

/** The first claim of a Pod that keeps it waiting. Source: pkg/scheduler/framework/plugins/volumebinding. */
export function waitsForClaim(
  pod: MapValue,
  { namespace }: ResourceId,
  answers: ReadonlyMap<string, ClaimAnswer>,
  exists: (id: ResourceId) => boolean,
): WaitsForClaim | undefined {
  for (const volume of itemsOf(get(get(pod, 'spec'), 'volumes'))) {
    const name = stringOf(get(get(volume, 'persistentVolumeClaim'), 'claimName'));
    if (name === undefined) continue;
    const claim: ResourceId = { group: '', version: 'v1', kind: 'PersistentVolumeClaim', namespace, name };
    const answer = answers.get(keyOf(claim));
    if (!answer && !exists(claim)) return { claim, because: 'claim-missing', restsOnCluster: true };
    if (answer?.binding.is === 'pending') return waitsFor(answer, answer.binding.because);
  }
  return undefined;
}

function waitsFor({ claim, restsOnCluster }: ClaimAnswer, because: Pending): WaitsForClaim {
  return { claim, because, ...(restsOnCluster && { restsOnCluster }) };
}

/**
 * How many Pods of a StatefulSet have all their claims, and the claim that the next one waits for.
 * @param made the claims that its templates make, template after template, each in the order of the ordinals
 */
export function replicasWithClaims(
  made: readonly ClaimAnswer[],
  templates: number,
): { readonly many: number; readonly waits: WaitsForClaim | undefined } {
  const each = templates === 0 ? 0 : made.length / templates;
  let found: { many: number; waits: WaitsForClaim } | undefined;
  for (const [index, answer] of made.entries()) {
    const { binding } = answer;
    if (binding.is !== 'pending') continue;
    const many = index % each;
    if (!found || many < found.many) found = { many, waits: waitsFor(answer, binding.because) };
  }
  return found ?? { many: Infinity, waits: undefined };
}
