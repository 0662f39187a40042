import type { Analysis, Json } from '../../engine/analysis.ts';
import { fencePosts, type Share } from '../../engine/model/fence-posts.ts';
import type { Conditions, Held } from './condition.ts';
import { member, resourcesOf } from './objects.ts';

/** See `Conditions.rollout`. */
export function rollout({ of, readyAtLeast, podsAtMost }: Conditions['rollout'], analysis: Analysis): Held {
  const deployment = resourcesOf(analysis).find(({ id }) => id.kind === 'Deployment' && id.name === of);
  if (!deployment) return { met: false, why: { absent: `Deployment/${of}` } };
  const spec = member(deployment.object, 'spec');
  // A paused Deployment replaces nothing. Source: `syncDeployment` in pkg/controller/deployment/deployment_controller.go.
  if (member(spec, 'paused') === true) return { met: false, why: { found: 'paused: true' } };
  const { least, most } = bandOf(spec);
  if (readyAtLeast !== undefined && least < readyAtLeast) return { met: false, why: { found: String(least) } };
  if (podsAtMost !== undefined && most > podsAtMost) return { met: false, why: { found: String(most) } };
  return { met: true };
}

/**
 * How few ready Pods and how many Pods a rollout may have. The defaults are those of the server:
 * `SetDefaults_Deployment` in `pkg/apis/apps/v1/defaults.go` of Kubernetes.
 */
function bandOf(spec: Json | undefined): { readonly least: number; readonly most: number } {
  const written = member(spec, 'replicas');
  const replicas = typeof written === 'number' ? written : 1;
  const strategy = member(spec, 'strategy');
  if (member(strategy, 'type') === 'Recreate') return { least: 0, most: replicas };
  const rolling = member(strategy, 'rollingUpdate');
  const { surge, unavailable } = fencePosts(
    shareOf(member(rolling, 'maxSurge')),
    shareOf(member(rolling, 'maxUnavailable')),
    replicas,
  );
  return { least: replicas - unavailable, most: replicas + surge };
}

const shareOf = (value: Json | undefined): Share =>
  typeof value === 'number' || typeof value === 'string' ? value : '25%';
