import { notNegative, required, text } from '../checks.ts';
import { scheduleFault } from '../formats/schedule.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { jobSpec } from './job.ts';

const longestName = 52;

/** A CronJob adds eleven characters to its name for each Job. Source: `validateCronJob`. */
const nameLeavesRoom: Check = (cronJob, report) => {
  const name = descend(cronJob, 'metadata', 'name');
  const value = text(name);
  if (value.length <= longestName) return;
  const args = { field: 'name', value, format: 'dns-subdomain', fault: 'too-long', max: longestName } as const;
  report.refuse(name, 'FieldValueInvalid', 'invalid-name', args);
};

const scheduleIsRead: Check = (spec, report) => {
  const schedule = field(spec, 'schedule');
  if (isZero(schedule)) {
    required(schedule, report);
    return;
  }
  const fault = scheduleFault(text(schedule));
  if (fault) report.refuse(schedule, 'FieldValueInvalid', 'bad-schedule', { schedule: text(schedule), fault });
};

const jobTemplate = rules('batch/v1.JobTemplateSpec', (r) => [r.struct('spec', jobSpec)]);

/** Source: `validateCronJobSpec` in pkg/apis/batch/validation/validation.go. */
const cronJobSpec = rules('batch/v1.CronJobSpec', (r) => [
  r.check(scheduleIsRead),
  r.optional('startingDeadlineSeconds', notNegative),
  r.oneOf('concurrencyPolicy', 'Allow', 'Forbid', 'Replace'),
  r.struct('jobTemplate', jobTemplate),
  r.optional('successfulJobsHistoryLimit', notNegative),
  r.optional('failedJobsHistoryLimit', notNegative),
]);

export const cronJob = rules('batch/v1.CronJob', (r) => [r.check(nameLeavesRoom), r.struct('spec', cronJobSpec)]);
