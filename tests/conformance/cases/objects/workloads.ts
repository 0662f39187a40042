import type { Aimed, Body } from '../objects.ts';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const labels = { app: 'a' };
const containers = [{ name: 'web', image: 'registry.example/web:1' }];
const template = (spec: Body = {}): Body => ({ metadata: { labels }, spec: { containers, ...spec } });
const owned = { selector: { matchLabels: labels }, template: template() };

const policies = ['OnFailure', 'Never', 'x'];
const deadline = { template: template({ activeDeadlineSeconds: 5 }) };

const sets: readonly Body[] = [
  ...policies.map((restartPolicy) => ({ template: template({ restartPolicy }) })),
  deadline,
  { template: { spec: { containers } } },
  { selector: { matchLabels: { app: 'b' } } },
  { selector: {} },
  { selector: { matchExpressions: [{ key: 'app', operator: 'Nope' }] } },
];

const strategies: readonly Body[] = [
  ...['Recreate', 'x', '', 'OnDelete'].flatMap((type) => [
    { updateStrategy: { type } },
    { updateStrategy: { type, rollingUpdate: { maxUnavailable: 0 } } },
    { updateStrategy: { type, rollingUpdate: { partition: -1, maxUnavailable: '101%' } } },
  ]),
  { podManagementPolicy: 'x' },
  { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'x' } },
  { ordinals: { start: -1 } },
];

const indexed = { completionMode: 'Indexed' };
const perIndex = { ...indexed, backoffLimitPerIndex: 1 };
const rulesOf = (...rules: readonly Body[]): Body => ({ podFailurePolicy: { rules } });
const exits = (values: number[]): Body => ({ action: 'Ignore', onExitCodes: { operator: 'In', values } });
const conditions = (count: number): Body => ({
  action: 'Ignore',
  onPodConditions: many(count, (index) => ({ type: `T${index}`, status: 'True' })),
});
const never = { template: template({ restartPolicy: 'Never' }) };

const jobs: readonly Body[] = [
  { ...perIndex, completions: 100_001 },
  { ...perIndex, completions: 100_001, maxFailedIndexes: 10_001, parallelism: 10_001 },
  { ...perIndex, completions: 100_001, maxFailedIndexes: 10_000, parallelism: 10_000 },
  { ...perIndex, completions: 100_000, maxFailedIndexes: 100_001 },
  { ...indexed, completions: 5, parallelism: 100_001 },
  rulesOf(...many(21, () => exits([1]))),
  rulesOf(conditions(21)),
  rulesOf(conditions(20), exits(many(256, (index) => index + 1))),
  rulesOf(exits(many(255, (index) => index + 1))),
  rulesOf({ action: 'Ignore', onPodConditions: [{ type: 'a', status: '' }, { type: 'a b', status: 'x' }, {}] }),
  rulesOf({ action: 'Ignore', onExitCodes: { operator: 'In', values: [2, 1, 1, 0] } }),
  { ...indexed, completions: 5, successPolicy: { rules: many(21, () => ({ succeededCount: 1 })) } },
  { ...indexed, completions: 5, successPolicy: { rules: [] } },
  { ...indexed, completions: 5, successPolicy: { rules: [{ succeededIndexes: `0${'-'.repeat(65_537)}` }] } },
  { ...indexed, completions: 5, successPolicy: { rules: [{ succeededIndexes: '0-9', succeededCount: 9 }, {}] } },
  { scheduling: { schedulingPolicy: { gang: { minCount: 5 } } }, parallelism: 2 },
  { scheduling: { schedulingPolicy: { gang: {} } } },
  { managedBy: 'a'.repeat(64) },
  { managedBy: 'a.io/x' },
].map((each) => ({ ...never, ...each }));

const crons: readonly Body[] = [
  ...['', '.', 'a/../b', '-x', 'A B', 'Local', 'local', 'Europe/Berlin', 'europe/berlin', 'Nowhere/City', 'UTC'].map(
    (timeZone) => ({ timeZone }),
  ),
  ...['TZ=UTC 0 * * * *', 'CRON_TZ=UTC 0 * * * *', '@every 1h', '@often', '* * * *', ''].flatMap((schedule) => [
    { schedule },
    { schedule, timeZone: 'UTC' },
  ]),
  ...['', 'x'].map((concurrencyPolicy) => ({ concurrencyPolicy })),
  { startingDeadlineSeconds: -1, successfulJobsHistoryLimit: -1, failedJobsHistoryLimit: -1 },
  { jobTemplate: { spec: { ...never, ...rulesOf({ action: 'Ignore', onPodConditions: [{ type: 'T' }] }) } } },
].map((each) => ({
  schedule: '0 * * * *',
  jobTemplate: { spec: { template: template({ restartPolicy: 'Never' }) } },
  ...each,
}));

const scaled = { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' }, maxReplicas: 3 };
const metric = (type: string, source: Body): Body => ({
  metrics: [{ type, [type[0]!.toLowerCase() + type.slice(1)]: source }],
});
const both = { type: 'Value', value: '1', averageValue: '1' };

const scalers: readonly Body[] = [
  ...['a/b', '..', '.', 'a%b', ''].flatMap((text) => [
    { scaleTargetRef: { apiVersion: 'apps/v1', kind: text, name: 'a' } },
    { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'A', name: text } },
    metric('Pods', { metric: { name: text }, target: { type: 'AverageValue', averageValue: '1' } }),
  ]),
  ...['a/b/c', 'v1', '', '/', 'a/'].map((apiVersion) => ({ scaleTargetRef: { apiVersion, kind: 'A', name: 'a' } })),
  { minReplicas: 0 },
  { minReplicas: 0, ...metric('External', { metric: { name: 'a' }, target: { type: 'Value', value: '1' } }) },
  metric('External', { metric: { name: 'a' }, target: both }),
  metric('External', { metric: { name: 'a' }, target: { type: 'Value' } }),
  metric('Object', { describedObject: { kind: 'A', name: 'a' }, metric: { name: 'a' }, target: both }),
  metric('Resource', { name: 'cpu', target: { type: 'Utilization', averageUtilization: 5, averageValue: '1' } }),
  metric('Resource', { name: 'cpu', target: { type: 'Value', value: '1' } }),
  metric('ContainerResource', { name: 'cpu', container: '', target: { type: 'Utilization', averageUtilization: 0 } }),
].map((each) => ({ spec: { ...scaled, ...each } }));

/** What runs Pods, and what scales it. */
export const workloads: readonly Aimed[] = [
  { apiVersion: 'apps/v1', kind: 'DaemonSet', bodies: sets.map((each) => ({ spec: { ...owned, ...each } })) },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    bodies: [...sets, ...strategies].map((each) => ({ spec: { serviceName: 'a', ...owned, ...each } })),
  },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet', bodies: sets.map((each) => ({ spec: { ...owned, ...each } })) },
  {
    apiVersion: 'v1',
    kind: 'ReplicationController',
    bodies: [
      ...policies.map((restartPolicy) => ({ template: template({ restartPolicy }) })),
      deadline,
      { replicas: -1 },
      { selector: { app: 'b' }, template: template() },
      {},
    ].map((each) => ({ spec: each })),
  },
  { apiVersion: 'batch/v1', kind: 'Job', bodies: jobs.map((each) => ({ spec: each })) },
  { apiVersion: 'batch/v1', kind: 'CronJob', bodies: crons.map((each) => ({ spec: each })) },
  { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', bodies: scalers },
];
