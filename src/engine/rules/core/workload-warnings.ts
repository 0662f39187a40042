import { text, withBounds } from '../checks.ts';
import { rules, type RuleSet } from '../rules.ts';
import type { Check } from '../rules.ts';
import { descend, field, items, pathOf } from '../subject.ts';
import { warnOfHostName } from './host-name-warnings.ts';
import { warnOfClaim } from './part-of-byte.ts';
import { warnOfPod, warnOfTemplate } from './pod-warnings.ts';

const ofPods = warnOfHostName('name-of-hosts');

/** The template at a path of the object. */
const templateAt =
  (...path: readonly string[]): Check =>
  (subject, report) => {
    warnOfTemplate(descend(subject, ...path), report);
  };

const mostCompletions = 100_000;
const mostAtOnce = 10_000;

/** Source: `WarningsForJobSpec` in pkg/api/job/warnings.go. */
const jobAt =
  (...path: readonly string[]): Check =>
  (subject, report) => {
    const spec = descend(subject, ...path);
    const [completions, parallelism] = [field(spec, 'completions'), field(spec, 'parallelism')];
    const isLarge = Number(text(completions)) > mostCompletions && Number(text(parallelism)) > mostAtOnce;
    if (text(field(spec, 'completionMode')) === 'Indexed' && isLarge) {
      const args = withBounds({ field: 'completions', value: text(completions), min: 0, max: mostCompletions });
      report.warn(completions, 'number-out-of-bounds', args, ['many-indexes', pathOf(spec)]);
    }
    warnOfTemplate(field(spec, 'template'), report);
  };

const stateful: Check = (subject, report) => {
  const spec = field(subject, 'spec');
  warnOfTemplate(field(spec, 'template'), report);
  for (const claim of items(field(spec, 'volumeClaimTemplates'))) {
    warnOfClaim(field(claim, 'spec'), pathOf(claim), report);
  }
};

const historyWithoutEnd: Check = (subject, report) => {
  const limit = descend(subject, 'spec', 'revisionHistoryLimit');
  if (Number(text(limit)) >= 0) return;
  const args = withBounds({ field: 'revisionHistoryLimit', value: text(limit), min: 0, max: Number.MAX_SAFE_INTEGER });
  report.warn(limit, 'number-out-of-bounds', args, ['history-without-end']);
};

/** Warnings of `Pod`. */
export const podWarnings: RuleSet = rules('core/v1.Pod', (r) => [
  r.check(warnOfHostName('name-of-host')),
  r.check(warnOfPod),
]);

/** Warnings of `PodTemplate`. */
export const podTemplateWarnings: RuleSet = rules('core/v1.PodTemplate', (r) => [r.check(templateAt('template'))]);

/** Warnings of `ReplicationController`. */
export const replicationControllerWarnings: RuleSet = rules('core/v1.ReplicationController', (r) => [
  r.check(ofPods),
  r.check(templateAt('spec', 'template')),
]);

/** Warnings of `ReplicaSet`. */
export const replicaSetWarnings: RuleSet = rules('apps/v1.ReplicaSet', (r) => [
  r.check(ofPods),
  r.check(templateAt('spec', 'template')),
]);

/** Warnings of `Deployment`. */
export const deploymentWarnings: RuleSet = rules('apps/v1.Deployment', (r) => [
  r.check(ofPods),
  r.check(templateAt('spec', 'template')),
]);

/** Warnings of `DaemonSet`. */
export const daemonSetWarnings: RuleSet = rules('apps/v1.DaemonSet', (r) => [r.check(templateAt('spec', 'template'))]);

/** Warnings of `StatefulSet`. */
export const statefulSetWarnings: RuleSet = rules('apps/v1.StatefulSet', (r) => [
  r.check(stateful),
  r.since('1.33', r.check(historyWithoutEnd)),
]);

/** Warnings of `Job`. */
export const jobWarnings: RuleSet = rules('batch/v1.Job', (r) => [r.check(ofPods), r.check(jobAt('spec'))]);

/** Warnings of `CronJob`. */
export const cronJobWarnings: RuleSet = rules('batch/v1.CronJob', (r) => [
  r.check(ofPods),
  r.check(jobAt('spec', 'jobTemplate', 'spec')),
]);
