import { generatedLabels } from '../model/job-labels.ts';
import { isSince } from '../schema/release.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { defaults } from './defaults.ts';
import type { Draft } from './draft.ts';

const most = 2147483647;
const podsOfJob = 'batch.kubernetes.io/controller-uid';

function jobSpec(spec: Draft<ApiTypes['batch/v1.JobSpec']>): void {
  if (!spec.has('completions') && !spec.has('parallelism')) spec.set('completions', 1);
  spec.ifAbsent('parallelism', 1);
  spec.ifAbsent('backoffLimit', spec.has('backoffLimitPerIndex') ? most : 6);
  spec.ifAbsent('completionMode', 'NonIndexed');
  spec.ifAbsent('suspend', false);
  spec.ifAbsent('podReplacementPolicy', spec.has('podFailurePolicy') ? 'Failed' : 'TerminatingOrFailed');
  spec.ifAbsent('manualSelector', false);
}

function conditionsAreTrue(spec: Draft<ApiTypes['batch/v1.JobSpec']>): void {
  for (const rule of spec.within('podFailurePolicy')?.each('rules') ?? []) {
    for (const pattern of rule.each('onPodConditions')) pattern.ifZero('status', 'True');
  }
}

/** Labels and selector by which a Job knows its Pods. Source: `generateSelector` in pkg/registry/batch/job/strategy.go */
function generateSelector(job: Draft<ApiTypes['batch/v1.Job']>): void {
  const spec = job.inside('spec');
  const metadata = job.inside('metadata');
  const template = spec.inside('template').inside('metadata');
  const labels = template.inside('labels');
  const isWritten = (key: string): boolean => template.entries('labels').some((entry) => entry.key === key);
  for (const [key, value] of generatedLabels(metadata.text('name'), metadata.text('generateName'))) {
    if (!isWritten(key)) labels.set(key, value);
    if (key === podsOfJob) spec.inside('selector').inside('matchLabels').ifAbsent(key, value);
  }
}

/** Source: pkg/apis/batch/v1/defaults.go. The Job inside a CronJob is no Job yet, so it gets less. */
export const batchDefaults = [
  defaults('batch/v1.Job', (job) => {
    const spec = job.inside('spec');
    jobSpec(spec);
    conditionsAreTrue(spec);
    const labels = spec.inside('template').within('metadata')?.value('labels');
    const metadata = job.inside('metadata');
    if (labels?.kind === 'map' && metadata.entries('labels').length === 0) {
      // In Go this is the same map, so the labels that the server adds to one are in the other too. A Job whose name is
      // made is copied before: `createWithGenerateNameRetry` in k8s.io/apiserver/pkg/registry/generic/registry/store.go.
      const isCopied = metadata.isZero('name') && !metadata.isZero('generateName');
      metadata.copy('labels', isCopied ? { ...labels, entries: new Map(labels.entries) } : labels);
    }
    const manual = spec.value('manualSelector');
    if (manual?.kind === 'bool' && !manual.value) generateSelector(job);
  }),
  defaults('batch/v1.CronJob', (cronJob, kubernetes) => {
    const spec = cronJob.inside('spec');
    spec.ifZero('concurrencyPolicy', 'Allow');
    spec.ifAbsent('suspend', false);
    spec.ifAbsent('successfulJobsHistoryLimit', 3);
    spec.ifAbsent('failedJobsHistoryLimit', 1);
    const job = spec.inside('jobTemplate').inside('spec');
    job.inside('template');
    // Before, the server asked for what it fills in of a Job of its own.
    if (isSince(kubernetes, '1.34')) conditionsAreTrue(job);
  }),
];
