import { notNegative, required } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules } from '../rules.ts';
import { field } from '../subject.ts';
import { selectorIsNotEmpty, selectorMatchesTemplate, templateRestartsAlways } from './workload.ts';

/** Source: `ValidateStatefulSetSpec` in pkg/apis/apps/validation/validation.go. */
const statefulSetSpec = rules('apps/v1.StatefulSetSpec', (r) => [
  r.oneOf('podManagementPolicy', 'OrderedReady', 'Parallel'),
  r.optional('replicas', notNegative),
  r.check((spec, report) => {
    const selector = field(spec, 'selector');
    if (!selector.value) required(selector, report);
  }),
  r.pointer('selector', labelSelector),
  r.check(selectorIsNotEmpty('StatefulSet')),
  r.check(selectorMatchesTemplate('StatefulSet')),
  r.struct('template', podTemplateSpec),
  r.check(templateRestartsAlways),
]);

export const statefulSet = rules('apps/v1.StatefulSet', (r) => [r.struct('spec', statefulSetSpec)]);
