/** How far a rollout may go: so many Pods above the wanted number, so many ready Pods below it. */
export type FencePosts = { readonly surge: number; readonly unavailable: number };

/** `maxSurge` or `maxUnavailable` as written: a count, or a share such as `25%`. */
export type Share = number | string;

/**
 * Counts of Pods for what was written. Of a share, surge is rounded up and unavailability down; where both come out as
 * nothing, one Pod may be missing, because the rollout could not move otherwise.
 * Source: `ResolveFenceposts` and `MaxUnavailable` in `pkg/controller/deployment/util/deployment_util.go` of Kubernetes.
 */
export function fencePosts(maxSurge: Share, maxUnavailable: Share, replicas: number): FencePosts {
  const surge = podsOf(maxSurge, replicas, Math.ceil);
  const unavailable = podsOf(maxUnavailable, replicas, Math.floor);
  if (replicas === 0) return { surge, unavailable: 0 };
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : Math.min(unavailable, replicas) };
}

function podsOf(share: Share, replicas: number, round: (value: number) => number): number {
  if (typeof share === 'number') return share;
  const percent = /^(\d{1,9})%$/.exec(share)?.[1];
  return percent === undefined ? 0 : round((Number(percent) * replicas) / 100);
}
