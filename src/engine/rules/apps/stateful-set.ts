import { notNegative, required, text } from '../checks.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';
import { selectorIsNotEmpty, template } from './workload.ts';

/** "must be 'OrderedReady' or 'Parallel'": an invalid value to the server, not an unsupported one. */
const policyIsKnown: Check = (spec, report) => {
  const policy = field(spec, 'podManagementPolicy');
  const value = text(policy);
  if (['', 'OrderedReady', 'Parallel'].includes(value)) return;
  const args = { field: 'podManagementPolicy', value, allowed: 'OrderedReady, Parallel' };
  report.refuse(policy, 'FieldValueInvalid', 'value-not-supported', args);
};

/** Source: `ValidateStatefulSetSpec` in pkg/apis/apps/validation/validation.go. */
const statefulSetSpec = rules('apps/v1.StatefulSetSpec', (r) => [
  r.check(policyIsKnown),
  r.optional('replicas', notNegative),
  r.check((spec, report) => {
    const selector = field(spec, 'selector');
    if (!selector.value) required(selector, report);
  }),
  r.pointer('selector', labelSelector),
  r.check(selectorIsNotEmpty('StatefulSet')),
  r.check(template('StatefulSet')),
]);

export const statefulSet = rules('apps/v1.StatefulSet', (r) => [r.struct('spec', statefulSetSpec)]);
