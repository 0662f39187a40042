import { supported } from '../checks.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { numberOrPercent } from '../formats/percent.ts';
import { rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';

/** "minAvailable and maxUnavailable cannot be both set" */
const onlyOneBound: Check = (spec, report) => {
  const min = field(spec, 'minAvailable');
  const max = field(spec, 'maxUnavailable');
  if (!min.value || !max.value) return;
  const args = { first: 'minAvailable', second: 'maxUnavailable' };
  report.refuse(spec, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
    at: max.at,
    says: ['budget-both-set'],
    related: [{ role: 'first-definition', at: min.at }],
  });
};

/** Source: `ValidatePodDisruptionBudgetSpec` in pkg/apis/policy/validation/validation.go. */
const podDisruptionBudgetSpec = rules('policy/v1.PodDisruptionBudgetSpec', (r) => [
  r.check(onlyOneBound),
  r.optional('minAvailable', numberOrPercent),
  r.optional('maxUnavailable', numberOrPercent),
  r.pointer('selector', labelSelector),
  r.optional('unhealthyPodEvictionPolicy', supported('AlwaysAllow', 'IfHealthyBudget')),
]);

export const podDisruptionBudget = rules('policy/v1.PodDisruptionBudget', (r) => [
  r.struct('spec', podDisruptionBudgetSpec),
]);
