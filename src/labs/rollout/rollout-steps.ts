import type { FencePosts } from '../../engine/model/fence-posts.ts';

/** The counts of Pods once nothing moves any more. Old Pods are all ready; of the new ones so many are. */
export type RolloutStep = {
  /** What came before: the template was changed, or one more new Pod has become ready. */
  readonly after: 'change' | 'ready';
  readonly old: number;
  readonly fresh: number;
  readonly ready: number;
};

/** How the old Pods give way to the new ones. */
export type Strategy = { readonly type: 'Recreate' } | ({ readonly type: 'RollingUpdate' } & FencePosts);

/**
 * The steps that the Deployment controller takes after the template was changed, when new Pods become ready one by one and
 * no old one fails. Pods that are being shut down are not counted, as the controller does not count them.
 * Source: `rolloutRolling` in `pkg/controller/deployment/rolling.go`, `rolloutRecreate` in `recreate.go` and
 * `NewRSNewReplicas` in `util/deployment_util.go` of Kubernetes.
 * @param replicas a small whole number: there is one step for each new Pod
 */
export function rolloutSteps(replicas: number, strategy: Strategy): readonly RolloutStep[] {
  const settle = strategy.type === 'Recreate' ? recreated(replicas) : rolled(replicas, strategy);
  const steps: RolloutStep[] = [{ after: 'change', ...settle({ old: replicas, fresh: 0, ready: 0 }) }];
  for (let last = steps[0]!; last.ready < last.fresh; last = steps.at(-1)!) {
    steps.push({ after: 'ready', ...settle({ old: last.old, fresh: last.fresh, ready: last.ready + 1 }) });
  }
  return steps;
}

type Counts = Omit<RolloutStep, 'after'>;

/** All old Pods go before the first new one comes. */
const recreated =
  (replicas: number) =>
  ({ ready }: Counts): Counts => ({ old: 0, fresh: replicas, ready });

/** The controller adds new Pods or takes old ones away, one after the other, until the fence posts forbid both. */
const rolled =
  (replicas: number, { surge, unavailable }: FencePosts) =>
  (counts: Counts): Counts => {
    let { old, fresh } = counts;
    const { ready } = counts;
    for (;;) {
      const more = Math.min(replicas + surge - old - fresh, replicas - fresh);
      if (more > 0) {
        fresh += more;
        continue;
      }
      const least = replicas - unavailable;
      // New Pods that are not ready yet must not cost old ones that are.
      const fewer = Math.min(old + fresh - least - (fresh - ready), old + ready - least, old);
      if (fewer <= 0) return { old, fresh, ready };
      old -= fewer;
    }
  };
