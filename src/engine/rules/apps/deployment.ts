import { numberOf } from '../../yaml/value.ts';
import { notNegative, text, withBounds } from '../checks.ts';
import { atMostHundredPercent, countOrPercent, isNoPods } from '../formats/percent.ts';
import { rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';
import { refuseStrategy } from './rollout.ts';
import { selectorOfPods, template } from './workload.ts';

/** With no Pod too few and none too many the old ones can never be replaced. */
const canProceed: Check = (update, report) => {
  const [unavailable, surge] = [field(update, 'maxUnavailable'), field(update, 'maxSurge')];
  if (!isNoPods(unavailable) || !isNoPods(surge)) return;
  const args = { field: 'maxUnavailable', other: 'maxSurge' };
  const extras = { says: ['zero-beside-no-surge'], related: [{ role: 'first-definition', at: surge.at }] } as const;
  report.refuse(unavailable, 'FieldValueInvalid', 'rollout-cannot-proceed', args, extras);
};

/** Source: `ValidateRollingUpdateDeployment` in pkg/apis/apps/validation/validation.go. */
const rollingUpdate = rules('apps/v1.RollingUpdateDeployment', (r) => [
  r.always('maxUnavailable', countOrPercent),
  r.always('maxSurge', countOrPercent),
  r.check(canProceed),
  r.always('maxUnavailable', atMostHundredPercent),
]);

/** Source: `ValidateDeploymentStrategy`, same file. */
const strategy = rules('apps/v1.DeploymentStrategy', (r) => [
  r.check((subject, report) => {
    const update = field(subject, 'rollingUpdate');
    switch (text(field(subject, 'type'))) {
      case 'RollingUpdate':
        for (const row of rollingUpdate.rows) row(update, report);
        break;
      case 'Recreate':
        if (update.value) {
          const args = { field: 'rollingUpdate', because: 'type: Recreate' };
          const extras = { says: ['no-update-while-recreating'] } as const;
          report.refuse(update, 'FieldValueForbidden', 'field-not-with-choice', args, extras);
        }
        break;
      default:
        refuseStrategy(subject, ['Recreate', 'RollingUpdate'], report);
    }
  }),
]);

/** A Pod counts as progress once it has been ready for a while, so the deadline must be later than that. */
const deadlineIsLater: Check = (spec, report) => {
  const [deadline, ready] = [field(spec, 'progressDeadlineSeconds'), field(spec, 'minReadySeconds')];
  const least = numberOf(ready.value) ?? 0;
  if (!deadline.value || (numberOf(deadline.value) ?? 0) > least) return;
  const args = withBounds({ field: 'progressDeadlineSeconds', value: text(deadline), min: least + 1, max: 2147483647 });
  const at = deadline.value.from === 'default' ? { at: ready.at } : {};
  report.refuse(deadline, 'FieldValueInvalid', 'number-out-of-bounds', args, { ...at, says: ['above-min-ready'] });
};

/** Source: `ValidateDeploymentSpec`, same file. */
const deploymentSpec = rules('apps/v1.DeploymentSpec', (r) => [
  r.optional('replicas', notNegative),
  r.check(selectorOfPods('Deployment')),
  r.check(template('Deployment')),
  r.struct('strategy', strategy),
  r.unlessZero('minReadySeconds', notNegative),
  r.optional('revisionHistoryLimit', notNegative),
  r.optional('progressDeadlineSeconds', notNegative),
  r.check(deadlineIsLater),
]);

export const deployment = rules('apps/v1.Deployment', (r) => [r.struct('spec', deploymentSpec)]);
