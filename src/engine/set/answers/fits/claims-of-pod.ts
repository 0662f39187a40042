import type { Exists } from '../../../cluster/assumed.ts';
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
  owner: ResourceId,
  answers: ReadonlyMap<string, ClaimAnswer>,
  exists: Exists,
): WaitsForClaim | undefined {
  for (const claim of claimsNamed(pod, owner)) {
    const answer = answers.get(keyOf(claim));
    if (!answer && !exists(claim)) return { claim, because: 'claim-missing', restsOnCluster: true };
    if (answer?.binding.is === 'pending') return waitsFor(answer, answer.binding.because);
  }
  return undefined;
}

/** The claims that a Pod names. */
export function claimsNamed(pod: MapValue, { namespace }: ResourceId): readonly ResourceId[] {
  return itemsOf(get(get(pod, 'spec'), 'volumes')).flatMap((volume): ResourceId | [] => {
    const name = stringOf(get(get(volume, 'persistentVolumeClaim'), 'claimName'));
    return name === undefined ? [] : { group: '', version: 'v1', kind: 'PersistentVolumeClaim', namespace, name };
  });
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
