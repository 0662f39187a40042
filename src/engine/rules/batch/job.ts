import { notNegative, text } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules, type Check } from '../rules.ts';
import { descend } from '../subject.ts';

/** A Job ends, so its Pods may not restart forever, which is what they do by default: `validateJobSpec`. */
const restartsOnFailureOrNever: Check = (spec, report) => {
  const policy = descend(spec, 'template', 'spec', 'restartPolicy');
  if (['OnFailure', 'Never'].includes(text(policy))) return;
  const args = { value: text(policy) || 'Always' };
  report.refuse(policy, 'FieldValueRequired', 'job-restarts-always', args);
};

/** Source: `validateJobSpec` in pkg/apis/batch/validation/validation.go. */
export const jobSpec = rules('batch/v1.JobSpec', (r) => [
  r.optional('parallelism', notNegative),
  r.optional('completions', notNegative),
  r.optional('activeDeadlineSeconds', notNegative),
  r.optional('backoffLimit', notNegative),
  r.optional('ttlSecondsAfterFinished', notNegative),
  r.oneOf('completionMode', 'NonIndexed', 'Indexed'),
  r.struct('template', podTemplateSpec),
  r.check(restartsOnFailureOrNever),
  r.pointer('selector', labelSelector),
]);

export const job = rules('batch/v1.Job', (r) => [r.struct('spec', jobSpec)]);
