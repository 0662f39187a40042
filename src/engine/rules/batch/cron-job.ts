import { byteLength } from '../../model/byte-length.ts';
import { notNegative, required, supported, text } from '../checks.ts';
import { scheduleProblem } from '../formats/schedule.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { jobSpec } from './job-spec.ts';
import { timeZone } from './time-zone.ts';

const longestName = 52;

/** A CronJob adds eleven characters to its name for each Job. */
const nameLeavesRoom: Check = (cronJob, report) => {
  const name = descend(cronJob, 'metadata', 'name');
  const value = text(name);
  if (byteLength(value) <= longestName) return;
  const args = { field: 'name', value, format: 'dns-subdomain', fault: 'too-long', max: longestName } as const;
  report.refuse(name, 'FieldValueInvalid', 'invalid-name', args, { says: ['at-most-characters', longestName] });
};

/** Source: `validateScheduleFormat` in pkg/apis/batch/validation/validation.go. */
const scheduleIsRead: Check = (subject, report) => {
  const schedule = text(subject);
  const problem = scheduleProblem(schedule);
  if (problem) {
    const args = { schedule, fault: problem.fault };
    report.refuse(subject, 'FieldValueInvalid', 'bad-schedule', args, { says: problem.says });
  }
  if (!schedule.includes('TZ')) return;
  const says = ['time-zone-in-schedule'] as const;
  if (problem) report.echo(subject, 'FieldValueInvalid', { says });
  else report.refuse(subject, 'FieldValueInvalid', 'bad-schedule', { schedule, fault: 'time-zone' }, { says });
};

/** The server makes the selector of each Job itself. Source: `ValidateJobTemplateSpec`, same file. */
const selectorIsLeftOut: Check = (spec, report) => {
  const [selector, manual] = [field(spec, 'selector'), field(spec, 'manualSelector')];
  if (selector.value) {
    const args = { field: 'selector', fault: 'in-template' } as const;
    const says = ['selector-will-be-generated'] as const;
    report.refuse(selector, 'FieldValueInvalid', 'job-selector-generated', args, { says });
  }
  if (isZero(manual)) return;
  const args = { field: 'manualSelector', fault: 'in-template' } as const;
  const says = ['supported-values', 'nil', 'false'] as const;
  report.refuse(manual, 'FieldValueNotSupported', 'job-selector-generated', args, { says });
};

const jobTemplate = rules('batch/v1.JobTemplateSpec', (r) => [
  r.struct('spec', jobSpec),
  r.check((template, report) => {
    selectorIsLeftOut(field(template, 'spec'), report);
  }),
]);

/** Source: `validateCronJobSpec`, same file. */
const cronJobSpec = rules('batch/v1.CronJobSpec', (r) => [
  r.declared(
    '1.37',
    r.check((spec, report) => {
      const schedule = field(spec, 'schedule');
      if (isZero(schedule)) required(schedule, report);
    }),
  ),
  r.unlessZero('schedule', scheduleIsRead),
  r.optional('startingDeadlineSeconds', notNegative),
  r.optional('timeZone', timeZone),
  r.always('concurrencyPolicy', supported('Allow', 'Forbid', 'Replace')),
  r.struct('jobTemplate', jobTemplate),
  r.optional('successfulJobsHistoryLimit', notNegative),
  r.optional('failedJobsHistoryLimit', notNegative),
]);

export const cronJob = rules('batch/v1.CronJob', (r) => [r.struct('spec', cronJobSpec), r.check(nameLeavesRoom)]);
