import { daemonSet } from '../apps/daemon-set.ts';
import { deployment } from '../apps/deployment.ts';
import { replicaSet } from '../apps/replica-set.ts';
import { statefulSet } from '../apps/stateful-set.ts';
import { cronJob } from '../batch/cron-job.ts';
import { job } from '../batch/job.ts';
import { warnOfAppArmorOfPod } from '../core/pod-annotation-warnings.ts';
import { pod } from '../core/pod.ts';
import { replicationController } from '../core/replication-controller.ts';
import {
  cronJobWarnings,
  daemonSetWarnings,
  deploymentWarnings,
  jobWarnings,
  podTemplateWarnings,
  podWarnings,
  replicaSetWarnings,
  replicationControllerWarnings,
  statefulSetWarnings,
} from '../core/workload-warnings.ts';
import { podDisruptionBudget } from '../policy/pod-disruption-budget.ts';
import type { JudgesByKind, KindJudges } from '../kind-judges.ts';

/** Pods and the kinds that make them. */
export const podsJudges: JudgesByKind = new Map<string, KindJudges>([
  ['v1 Pod', { rules: pod, warnings: podWarnings, early: warnOfAppArmorOfPod }],
  ['apps/v1 Deployment', { rules: deployment, warnings: deploymentWarnings }],
  ['apps/v1 ReplicaSet', { rules: replicaSet, warnings: replicaSetWarnings }],
  ['apps/v1 DaemonSet', { rules: daemonSet, warnings: daemonSetWarnings }],
  ['v1 ReplicationController', { rules: replicationController, warnings: replicationControllerWarnings }],
  ['apps/v1 StatefulSet', { rules: statefulSet, warnings: statefulSetWarnings }],
  ['batch/v1 Job', { rules: job, warnings: jobWarnings }],
  ['batch/v1 CronJob', { rules: cronJob, warnings: cronJobWarnings }],
  ['policy/v1 PodDisruptionBudget', { given: podDisruptionBudget }],
  ['v1 PodTemplate', { warnings: podTemplateWarnings }],
]);
