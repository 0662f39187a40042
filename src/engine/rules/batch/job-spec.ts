import { byteLength } from '../../model/byte-length.ts';
import { notNegative, required, supported, text, valueNotSupported } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import { domainPrefixedPath } from '../formats/domain-prefixed-path.ts';
import { rules, type Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { completionMode } from './completion-mode.ts';
import { podFailurePolicy } from './pod-failure-policy.ts';
import { successPolicy } from './success-policy.ts';

const longestManager = 63;

const managerIsShort: Check = (manager, report) => {
  if (byteLength(text(manager)) <= longestManager) return;
  const extras = { says: ['may-not-be-more-bytes', longestManager] } as const;
  report.refuse(manager, 'FieldValueTooLong', 'too-long', { field: 'managedBy', max: longestManager }, extras);
};

/** How many indexes may fail means something only where an index can fail. */
const limitPerIndexIsThere: Check = (spec, report) => {
  const limit = field(spec, 'backoffLimitPerIndex');
  if (field(spec, 'maxFailedIndexes').value && !limit.value) {
    required(limit, report, { says: ['when-max-failed-indexes'] });
  }
};

const anyReplacement = supported('Failed', 'TerminatingOrFailed');

/** A policy about failures must wait until a Pod has failed. Source: `validatePodReplacementPolicy`, same file. */
const replacement: Check = (spec, report) => {
  const policy = field(spec, 'podReplacementPolicy');
  if (!policy.value) return;
  if (!field(spec, 'podFailurePolicy').value) anyReplacement(policy, report);
  else if (text(policy) !== 'Failed') supported('Failed')(policy, report);
};

/** A Job ends, so its Pods may not restart forever, which is what they do by default. */
const restartsOnFailureOrNever: Check = (spec, report) => {
  const policy = descend(spec, 'template', 'spec', 'restartPolicy');
  const value = text(policy);
  if (value === 'Always' || value === '') {
    const says = ['valid-values', '"OnFailure", "Never"'] as const;
    report.refuse(policy, 'FieldValueRequired', 'job-restarts-always', { value: value || 'Always' }, { says });
  } else if (value !== 'OnFailure' && value !== 'Never') {
    valueNotSupported(policy, ['OnFailure', 'Never'], report);
  } else if (value !== 'Never' && field(spec, 'podFailurePolicy').value) {
    const args = { field: 'restartPolicy: OnFailure', because: 'podFailurePolicy' };
    report.refuse(policy, 'FieldValueInvalid', 'field-not-with-choice', args, { says: ['only-never'] });
  }
};

/** What a Job and the Job of a CronJob have in common. Source: `validateJobSpec` in pkg/apis/batch/validation. */
export const jobSpec = rules('batch/v1.JobSpec', (r) => [
  r.optional('parallelism', notNegative),
  r.optional('completions', notNegative),
  r.optional('activeDeadlineSeconds', notNegative),
  r.optional('backoffLimit', notNegative),
  r.optional('ttlSecondsAfterFinished', notNegative),
  r.optional('backoffLimitPerIndex', notNegative),
  r.optional('maxFailedIndexes', notNegative),
  r.check(limitPerIndexIsThere),
  r.optional('managedBy', domainPrefixedPath, managerIsShort),
  r.check(completionMode),
  r.pointer('podFailurePolicy', podFailurePolicy),
  r.check(successPolicy),
  r.check(replacement),
  r.struct('template', podTemplateSpec),
  r.check(restartsOnFailureOrNever),
]);
