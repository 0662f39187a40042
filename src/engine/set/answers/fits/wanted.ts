import type { ResourceId } from '../../../finding.ts';
import { madeUp } from '../../resolve/generated.ts';
import { get, numberOf, type Value } from '../../../yaml/value.ts';
import type { MemberWithPods } from '../../members.ts';

/** How many Pods a workload wants at a time, and what is made on the way to them. */
export type Wanted = {
  /** A DaemonSet wants one on each Node that is for it. */
  readonly pods: number | 'one-per-node';
  /** What its controller makes first: the ReplicaSet of a Deployment, the Job of a CronJob. */
  readonly between: readonly ResourceId[];
  readonly podName: string;
};

const isTrue = (value: Value | undefined): boolean => value?.kind === 'bool' && value.value;

function countIn(spec: Value | undefined, field: string, otherwise: number): number {
  const count = numberOf(get(spec, field));
  return count === undefined || !(count >= 0) ? otherwise : Math.trunc(count);
}

/** A Job runs no more Pods at a time than it needs to complete. A suspended one runs none. */
function podsOfJob(spec: Value | undefined): number {
  if (isTrue(get(spec, 'suspend'))) return 0;
  return Math.min(countIn(spec, 'parallelism', 1), countIn(spec, 'completions', Infinity));
}

/** How many Pods a workload wants: those of one run, where it is a CronJob. */
export function wantedBy({ resource: { id, root } }: MemberWithPods): Wanted {
  const spec = get(root, 'spec');
  const some = `${id.name}-${madeUp}`;
  const between = (group: string, kind: string): ResourceId[] => [
    { group, version: 'v1', kind, namespace: id.namespace, name: some },
  ];
  switch (`${id.group}/${id.kind}`) {
    case '/Pod':
      return { pods: 1, between: [], podName: id.name };
    case 'apps/Deployment':
    case 'argoproj.io/Rollout':
      return {
        pods: countIn(spec, 'replicas', 1),
        between: between('apps', 'ReplicaSet'),
        podName: `${some}-${madeUp}`,
      };
    case 'apps/DaemonSet':
      return { pods: 'one-per-node', between: [], podName: some };
    case 'batch/Job':
      return { pods: podsOfJob(spec), between: [], podName: some };
    case 'batch/CronJob': {
      const pods = isTrue(get(spec, 'suspend')) ? 0 : podsOfJob(get(get(spec, 'jobTemplate'), 'spec'));
      return { pods, between: between('batch', 'Job'), podName: `${some}-${madeUp}` };
    }
    default:
      return { pods: countIn(spec, 'replicas', 1), between: [], podName: some };
  }
}
