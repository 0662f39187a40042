import { between, required } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';

const target = rules('autoscaling/v2.CrossVersionObjectReference', (r) => [r.required('kind'), r.required('name')]);

/** At most as many as `maxReplicas` says, and that is at least `minReplicas` (1 where it is not written). */
const boundsAreOrdered: Check = (spec, report) => {
  const max = field(spec, 'maxReplicas');
  const min = field(spec, 'minReplicas');
  const least = min.value?.kind === 'int' ? Number(min.value.value) : 1;
  if (isZero(max)) {
    required(max, report);
    report.echo(max, 'FieldValueInvalid');
  } else if (max.value?.kind === 'int' && Number(max.value.value) < least) between(least, 2147483647)(max, report);
};

/** Source: `validateHorizontalPodAutoscalerSpec` in pkg/apis/autoscaling/validation/validation.go. */
const spec = rules('autoscaling/v2.HorizontalPodAutoscalerSpec', (r) => [
  r.optional('minReplicas', between(0, 2147483647)),
  r.check(boundsAreOrdered),
  r.struct('scaleTargetRef', target),
]);

export const horizontalPodAutoscaler = rules('autoscaling/v2.HorizontalPodAutoscaler', (r) => [r.struct('spec', spec)]);
