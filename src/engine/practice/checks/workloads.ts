import { descend, field, items } from '../../rules/subject.ts';
import { ofKind, type Practice } from '../practice.ts';
import { isFilled, numberOf, textOf } from '../read.ts';

const isZero = (text: string): boolean => /^0%?$/.test(text);

/** How workloads bear a lost node, an update and a long night. Source: kubernetes.io/docs/concepts/workloads. */
export const workloads: readonly Practice[] = [
  ofKind(
    ['/Pod'],
    { code: 'pod-without-workload', from: 'team', severity: 'hint', spec: ['datree:naked-pods'] },
    (root) =>
      items(descend(root, 'metadata', 'ownerReferences')).length > 0 ? [] : [{ at: field(root, 'kind'), args: {} }],
  ),
  ofKind(
    ['apps/Deployment'],
    {
      code: 'single-replica',
      from: 'team',
      severity: 'hint',
      spec: [
        'kube-linter:minimum-three-replicas',
        'kube-score:deployment-replicas',
        'polaris:deploymentMissingReplicas',
        'kubevious:replica-count',
      ],
    },
    (root) => {
      const at = descend(root, 'spec', 'replicas');
      return (numberOf(at) ?? 1) === 1 ? [{ at, args: {} }] : [];
    },
  ),
  ofKind(
    ['apps/Deployment', 'apps/StatefulSet'],
    {
      code: 'replicas-may-share-node',
      from: 'strict',
      severity: 'hint',
      spec: [
        ...['X13', 'kube-linter:no-anti-affinity', 'polaris:topologySpreadConstraint'],
        ...['kube-score:deployment-has-host-podantiaffinity', 'kube-score:statefulset-has-host-podantiaffinity'],
        'kube-score:pod-topology-spread-constraints',
      ],
    },
    (root, { pod }) => {
      if (!pod || (numberOf(descend(root, 'spec', 'replicas')) ?? 1) < 2) return [];
      const at = field(pod.spec, 'topologySpreadConstraints');
      return isFilled(at) || isFilled(descend(pod.spec, 'affinity', 'podAntiAffinity')) ? [] : [{ at, args: {} }];
    },
  ),
  ofKind(
    ['apps/Deployment'],
    {
      code: 'update-stops-service',
      from: 'team',
      severity: 'hint',
      spec: ['kube-linter:no-rolling-update-strategy', 'kube-score:deployment-strategy'],
    },
    (root) => {
      const at = descend(root, 'spec', 'strategy', 'type');
      return textOf(at) === 'Recreate' ? [{ at, args: {} }] : [];
    },
  ),
  ofKind(
    ['batch/CronJob'],
    { code: 'cron-job-unbounded', from: 'team', severity: 'hint', spec: ['W11', 'kube-score:cronjob-has-deadline'] },
    (root) => {
      const spec = field(root, 'spec');
      const deadline = field(spec, 'startingDeadlineSeconds');
      const policy = field(spec, 'concurrencyPolicy');
      const isShort = (numberOf(deadline) ?? 10) < 10;
      if (isShort) return [{ at: deadline, args: { what: 'short-deadline' } }];
      if (textOf(policy) === 'Forbid' || textOf(policy) === 'Replace') return [];
      return [{ at: policy, args: { what: 'overlap' } }];
    },
  ),
  ofKind(
    ['batch/Job'],
    {
      code: 'finished-job-stays',
      from: 'strict',
      severity: 'hint',
      spec: ['kube-linter:job-ttl-seconds-after-finished'],
    },
    (root) => {
      const at = descend(root, 'spec', 'ttlSecondsAfterFinished');
      return at.value === undefined ? [{ at, args: {} }] : [];
    },
  ),
  ofKind(
    ['autoscaling/HorizontalPodAutoscaler'],
    {
      code: 'scaling-range-narrow',
      from: 'strict',
      severity: 'hint',
      spec: [
        ...['kube-linter:hpa-minimum-three-replicas', 'kube-score:horizontalpodautoscaler-replicas'],
        ...['polaris:hpaMinAvailability', 'polaris:hpaMaxAvailability'],
      ],
    },
    (root) => {
      const spec = field(root, 'spec');
      const at = field(spec, 'minReplicas');
      const min = numberOf(at) ?? 1;
      if (min === numberOf(field(spec, 'maxReplicas'))) return [{ at, args: { what: 'fixed' } }];
      return min < 2 ? [{ at, args: { what: 'one' } }] : [];
    },
  ),
  ofKind(
    ['policy/PodDisruptionBudget'],
    {
      code: 'budget-blocks-eviction',
      from: 'team',
      severity: 'warning',
      spec: ['kube-linter:pdb-max-unavailable', 'polaris:pdbDisruptionsIsZero'],
    },
    (root) => {
      const max = descend(root, 'spec', 'maxUnavailable');
      const min = descend(root, 'spec', 'minAvailable');
      if (max.value && (numberOf(max) === 0 || isZero(textOf(max)))) return [{ at: max, args: {} }];
      return textOf(min) === '100%' ? [{ at: min, args: {} }] : [];
    },
  ),
];
