import { answersTo } from '../../engine/answers.ts';
import { newestVersion, type Json } from '../../engine/index.ts';
import type { ClaimAnswer } from '../../engine/set/answers/claims.ts';
import { withSpec } from './json.ts';
import type { Claim, Pod, Volume, World } from './world.ts';

/**
 * What the engine says becomes of claims that have no volume yet, in the cluster as it stands.
 * @param volumes those that may be looked at: all, or those that the chosen node reaches
 * @param pod the Pod that the scheduler looks at; without one, classes that wait go on waiting
 */
export function askClaims(
  world: World,
  asked: readonly Claim[],
  volumes: readonly Volume[],
  pod?: Pod,
): ReadonlyMap<string, ClaimAnswer> {
  if (asked.length === 0) return new Map();
  const objects: readonly Json[] = [
    ...[...world.classes.values()].map(({ object }) => object),
    ...volumes.filter(({ terminating }) => !terminating).map(({ object }) => object),
    ...asked.map(({ object, class: name }) => withSpec(object, { storageClassName: name })),
    ...(pod ? [pod.object] : []),
  ];
  const text = objects.map((each) => JSON.stringify(each)).join('\n---\n');
  const { claims = [] } = answersTo(['claims'], [{ name: 'cluster.yaml', text }], newestVersion);
  return new Map(claims.map((each) => [each.claim.name, each]));
}
