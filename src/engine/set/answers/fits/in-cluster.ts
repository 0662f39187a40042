import type { Exists } from '../../../cluster/assumed.ts';
import type { ResourceId } from '../../../finding.ts';
import { keyOf } from '../../../model/resource.ts';
import { get, stringOf, type MapValue } from '../../../yaml/value.ts';
import { find, type Members } from '../../members.ts';
import type { ClaimAnswer } from '../claims.ts';
import { claimsNamed } from './claims-of-pod.ts';

/** Fields of a Pod that name an object without which it does not come to be, or to a Node. */
const named = [
  ['nodeName', '', 'Node'],
  ['priorityClassName', 'scheduling.k8s.io', 'PriorityClass'],
  ['runtimeClassName', 'node.k8s.io', 'RuntimeClass'],
] as const;

/**
 * The objects that a Pod needs, and that are in the cluster and in no file.
 * @param made what becomes of the claims that are made for it
 */
export function inClusterOnly(
  pod: MapValue,
  owner: ResourceId,
  members: Members,
  claims: ReadonlyMap<string, ClaimAnswer>,
  made: readonly ClaimAnswer[],
  exists: Exists,
): readonly ResourceId[] {
  const isOnlyThere = (id: ResourceId): boolean => !find(members, id) && exists(id);
  const objects = named.flatMap(([field, group, kind]): ResourceId | [] => {
    const name = stringOf(get(get(pod, 'spec'), field)) ?? '';
    return name === '' ? [] : { group, version: 'v1', kind, namespace: '', name };
  });
  const own = claimsNamed(pod, owner);
  const behind = [...own.map((claim) => claims.get(keyOf(claim))), ...made].flatMap(
    (answer) => answer?.unknownObject ?? [],
  );
  const all = [...[...objects, ...own].filter(isOnlyThere), ...behind];
  return [...new Map(all.map((id) => [keyOf(id), id])).values()];
}
