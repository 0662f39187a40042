import type { Stored } from '../updates.ts';

const named = { metadata: { name: 'web' } };
const labels = { app: 'web' };
const template = { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx' }] } };
const selector = { matchLabels: labels };
const other = { 'spec.selector.matchLabels': { app: 'api' }, 'spec.template.metadata.labels': { app: 'api' } };
const more = {
  'spec.selector.matchLabels': { app: 'web', tier: 'front' },
  'spec.template.metadata.labels': { app: 'web', tier: 'front' },
};
const ofTemplates = [
  { 'spec.template.spec.containers[0].image': 'nginx:2' },
  { 'spec.template.spec.containers[0].image': undefined },
  { 'spec.template.metadata.labels': { app: 'web', more: 'yes' } },
  { 'spec.template.metadata.labels': { app: 'api' } },
  { 'spec.selector.matchLabels': { app: 'api' } },
];
const finished = { ...template, spec: { ...template.spec, restartPolicy: 'Never' } };
const claims = [
  { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
];
const job = { apiVersion: 'batch/v1', kind: 'Job', ...named };

/** What makes Pods. */
export const workloads: readonly Stored[] = [
  {
    object: { apiVersion: 'apps/v1', kind: 'Deployment', ...named, spec: { replicas: 2, selector, template } },
    changes: [
      ...ofTemplates,
      other,
      more,
      { 'spec.selector': undefined },
      { 'spec.selector': { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] } },
      { 'spec.replicas': 5 },
      { 'spec.replicas': -1 },
      { 'spec.strategy': { type: 'Recreate' } },
      { 'spec.paused': true },
      { 'spec.minReadySeconds': -1 },
    ],
  },
  {
    object: { apiVersion: 'apps/v1', kind: 'ReplicaSet', ...named, spec: { selector, template } },
    changes: [...ofTemplates, other, more, { 'spec.replicas': 3 }, { 'spec.replicas': -1 }],
  },
  {
    object: { apiVersion: 'v1', kind: 'ReplicationController', ...named, spec: { selector: labels, template } },
    changes: [
      { 'spec.template.spec.containers[0].image': 'nginx:2' },
      { 'spec.selector': { app: 'api' }, 'spec.template.metadata.labels': { app: 'api' } },
      { 'spec.selector': { app: 'api' } },
      { 'spec.replicas': 3 },
      { 'spec.replicas': -1 },
    ],
  },
  {
    object: { apiVersion: 'apps/v1', kind: 'DaemonSet', ...named, spec: { selector, template } },
    changes: [
      ...ofTemplates,
      other,
      more,
      { 'spec.updateStrategy': { type: 'OnDelete' } },
      { 'spec.minReadySeconds': -1 },
    ],
  },
  {
    object: {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      ...named,
      spec: { serviceName: 'web', selector, template, volumeClaimTemplates: claims },
    },
    changes: [
      ...ofTemplates,
      other,
      more,
      { 'spec.serviceName': 'other' },
      { 'spec.serviceName': undefined },
      { 'spec.volumeClaimTemplates[0].spec.resources.requests.storage': '2Gi' },
      { 'spec.volumeClaimTemplates': [] },
      { 'spec.volumeClaimTemplates[0].metadata.labels': { a: 'b' } },
      { 'spec.podManagementPolicy': 'Parallel' },
      { 'spec.replicas': 3 },
      { 'spec.replicas': -1 },
      { 'spec.updateStrategy': { type: 'OnDelete' } },
      { 'spec.minReadySeconds': 5 },
      { 'spec.revisionHistoryLimit': 3 },
      { 'spec.ordinals': { start: 1 } },
      { 'spec.persistentVolumeClaimRetentionPolicy': { whenDeleted: 'Delete', whenScaled: 'Delete' } },
      { 'spec.serviceName': 'other', 'spec.podManagementPolicy': 'Parallel', ...other },
    ],
  },
  {
    object: { ...job, spec: { completions: 3, manualSelector: true, selector, template: finished } },
    changes: [
      { 'spec.parallelism': 2 },
      { 'spec.parallelism': -1 },
      { 'spec.completions': 4 },
      { 'spec.completions': undefined },
      { 'spec.suspend': true },
      { 'spec.backoffLimit': 2 },
      { 'spec.activeDeadlineSeconds': 60 },
      { 'spec.ttlSecondsAfterFinished': 60 },
      { 'spec.template.spec.containers[0].image': 'nginx:2' },
      { 'spec.template.spec.restartPolicy': 'OnFailure' },
      { 'spec.template.spec.nodeSelector': { zone: 'a' } },
      { 'spec.template.metadata.labels': { app: 'api' } },
      { 'spec.template.metadata.annotations': { a: 'b' } },
      { 'spec.selector': { matchLabels: { app: 'api' } } },
      { 'spec.completionMode': 'Indexed' },
      { 'spec.podFailurePolicy': { rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1] } }] } },
      { 'spec.backoffLimitPerIndex': 1 },
      { 'spec.podReplacementPolicy': 'Failed' },
      { 'spec.managedBy': 'shop.example/jobs' },
      { 'spec.successPolicy': { rules: [{ succeededCount: 1 }] } },
    ],
  },
  {
    object: {
      ...job,
      spec: {
        completions: 3,
        parallelism: 3,
        completionMode: 'Indexed',
        backoffLimitPerIndex: 1,
        suspend: true,
        managedBy: 'shop.example/jobs',
        manualSelector: true,
        selector,
        template: finished,
      },
    },
    about: 'indexed and suspended',
    changes: [
      { 'spec.completions': 4, 'spec.parallelism': 4 },
      { 'spec.completions': 4 },
      { 'spec.completionMode': 'NonIndexed', 'spec.backoffLimitPerIndex': undefined },
      { 'spec.backoffLimitPerIndex': 2 },
      { 'spec.backoffLimitPerIndex': undefined },
      { 'spec.maxFailedIndexes': 2 },
      { 'spec.managedBy': undefined },
      { 'spec.managedBy': 'other.example/jobs' },
      { 'spec.suspend': false },
      { 'spec.template.spec.nodeSelector': { zone: 'a' } },
      { 'spec.template.spec.tolerations': [{ key: 'a', operator: 'Exists' }] },
      { 'spec.template.metadata.labels.more': 'yes' },
      { 'spec.template.metadata.annotations': { a: 'b' } },
      { 'spec.template.spec.schedulingGates': [{ name: 'shop.example/wait' }] },
      { 'spec.template.spec.containers[0].resources': { limits: { cpu: '1' } } },
      { 'spec.template.spec.containers[0].image': 'nginx:2' },
    ],
  },
  {
    object: { ...job, spec: { template: finished } },
    about: 'without a selector',
    changes: [
      {},
      { 'spec.parallelism': 2 },
      { 'spec.template.spec.containers[0].image': 'nginx:2' },
      { 'metadata.labels': { a: 'b' } },
    ],
  },
  {
    object: { ...job, spec: { manualSelector: true, selector, template: finished } },
    about: 'with a selector',
    changes: [
      other,
      { 'spec.selector': undefined },
      { 'spec.manualSelector': undefined },
      { 'spec.manualSelector': undefined, 'spec.selector': undefined },
    ],
  },
  {
    object: {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      ...named,
      spec: { schedule: '0 * * * *', jobTemplate: { spec: { template: finished } } },
    },
    changes: [
      { 'spec.schedule': '1 * * * *' },
      { 'spec.schedule': 'often' },
      { 'spec.schedule': 'TZ=UTC 0 * * * *' },
      { 'spec.suspend': true },
      { 'spec.timeZone': 'Etc/UTC' },
      { 'spec.timeZone': 'Etc/Nowhere' },
      { 'spec.concurrencyPolicy': 'Forbid' },
      { 'spec.jobTemplate.spec.template.spec.containers[0].image': 'nginx:2' },
      { 'spec.jobTemplate.spec.completions': 3 },
      { 'spec.jobTemplate.spec.template.spec.restartPolicy': 'Always' },
    ],
  },
  {
    object: {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      ...named,
      spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
    },
    changes: [
      { 'spec.maxReplicas': 5 },
      { 'spec.maxReplicas': 0 },
      { 'spec.scaleTargetRef.name': 'api' },
      { 'spec.minReplicas': 9 },
    ],
  },
  {
    object: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', ...named, spec: { minAvailable: 1, selector } },
    changes: [
      { 'spec.minAvailable': 2 },
      { 'spec.minAvailable': -1 },
      { 'spec.selector': { matchLabels: { app: 'api' } } },
      { 'spec.minAvailable': undefined, 'spec.maxUnavailable': 1 },
      { 'spec.maxUnavailable': 1 },
      { 'spec.unhealthyPodEvictionPolicy': 'AlwaysAllow' },
    ],
  },
];
