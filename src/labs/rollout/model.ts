import type { SourceFile } from '../../engine/analysis.ts';
import { analyze } from '../../engine/index.ts';
import type { KubernetesVersion } from '../../engine/schema/versions.ts';
import { shift } from '../../text/span.ts';
import type { LabFault, LabModel, LabState } from '../lab.ts';
import { fencePosts } from '../../engine/model/fence-posts.ts';
import { mostReplicas } from './most-replicas.ts';
import { readDeployments, type ReadDeployment } from './read-rollout.ts';
import { rolloutSteps, type RolloutStep, type Strategy } from './rollout-steps.ts';

export type RolloutConfig = { readonly kubernetes: KubernetesVersion };

export type Rollout = {
  readonly replicas: number;
  readonly strategy: Strategy;
  /** What the fence posts promise: never fewer ready Pods, never more Pods. */
  readonly least: number;
  readonly most: number;
  readonly steps: readonly RolloutStep[];
};

export type RolloutState = LabState & {
  /** The file with the Deployment, and the numbers in it that a control can change. */
  readonly file?: string;
  readonly dials: ReadDeployment['dials'];
  /** Not there where the server refuses the manifest or the lab does not model it. */
  readonly rollout?: Rollout;
};

function compute(files: readonly SourceFile[], { kubernetes }: RolloutConfig): RolloutState {
  const [deployment, another] = readDeployments(files, kubernetes);
  const refusals = refusalsOf(files, kubernetes);
  if (!deployment) {
    const faults = refusals.length > 0 ? refusals : [{ code: 'no-deployment', file: files[0]?.name ?? '' }];
    return { faults, dials: {} };
  }
  const { file, dials } = deployment;
  const faults = refusals.length > 0 ? refusals : notModelled(deployment, another);
  if (faults.length > 0) return { faults, file, dials };
  const rollout = rolloutOf(deployment);
  return { faults, file, dials, ...(rollout ? { rollout } : {}) };
}

/** The first thing that the server says against each document that it refuses. */
function refusalsOf(files: readonly SourceFile[], kubernetes: KubernetesVersion): LabFault[] {
  return analyze(files, { kubernetes }).files.flatMap(({ name, documents }) =>
    documents.flatMap(({ at, outcome, findings }) => {
      if (outcome !== 'refused') return [];
      const first = findings.find(({ severity, reported }) => severity === 'error' && reported);
      if (!first) return [{ code: 'refused', file: name }];
      const code = first.code === 'rollout-cannot-proceed' ? 'both-zero' : 'refused';
      return [{ code, file: name, span: shift(first.at, at.start) }];
    }),
  );
}

function notModelled(deployment: ReadDeployment, another: ReadDeployment | undefined): LabFault[] {
  const { file, replicas, isPaused, minReadySeconds } = deployment;
  const rows: readonly (readonly [boolean, Omit<LabFault, 'file'>])[] = [
    [another !== undefined, { code: 'several-deployments' }],
    [(replicas ?? 0) > mostReplicas, { code: 'too-many', args: { most: mostReplicas } }],
    [isPaused, { code: 'not-modelled', args: { field: 'paused' } }],
    [minReadySeconds > 0, { code: 'not-modelled', args: { field: 'minReadySeconds' } }],
  ];
  const [first] = rows.filter(([holds]) => holds);
  return first ? [{ ...first[1], file }] : [];
}

function rolloutOf({ type, replicas = 0, maxSurge = 0, maxUnavailable = 0 }: ReadDeployment): Rollout {
  const strategy: Strategy =
    type === 'Recreate'
      ? { type: 'Recreate' }
      : { type: 'RollingUpdate', ...fencePosts(maxSurge, maxUnavailable, replicas) };
  return {
    replicas,
    strategy,
    least: strategy.type === 'Recreate' ? 0 : replicas - strategy.unavailable,
    most: strategy.type === 'Recreate' ? replicas : replicas + strategy.surge,
    steps: rolloutSteps(replicas, strategy),
  };
}

/** Reads a Deployment as the server does, and follows its controller from one template to the next. */
export const model: LabModel<RolloutConfig, RolloutState> = { compute };
