import { numberOf } from '../../yaml/value.ts';
import { applyRules, rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';
import { behavior } from './behavior.ts';
import { utilization } from './metric-target.ts';
import { metrics } from './metric.ts';
import { inOrder, leastReplicas, mostReplicas } from './replica-bounds.ts';
import { scaleTarget } from './target-reference.ts';

/** Source: `validateHorizontalPodAutoscalerSpec` in pkg/apis/autoscaling/validation/validation.go. */
const spec = rules('autoscaling/v2.HorizontalPodAutoscalerSpec', (r) => [
  r.declared('1.37', r.check(leastReplicas)),
  r.declared('1.37', r.check(mostReplicas)),
  r.check(inOrder),
  r.struct('scaleTargetRef', scaleTarget),
  r.check(metrics),
  r.pointer('behavior', behavior),
]);

export const horizontalPodAutoscaler = rules('autoscaling/v2.HorizontalPodAutoscaler', (r) => [r.struct('spec', spec)]);

/** The one metric of the first version, which the server judges as the newer form of it. */
const share: Check = (specV1, report) => {
  const percentage = field(specV1, 'targetCPUUtilizationPercentage');
  if (!percentage.value) return;
  const found = report.aside(() => {
    utilization(percentage, report);
  });
  for (const { args } of found) {
    if (!('min' in args)) continue;
    const path = 'spec.metrics[0].resource.target.averageUtilization';
    report.refuse(percentage, 'FieldValueInvalid', 'number-out-of-bounds', args, { path, says: ['more-than-zero'] });
  }
};

const scalesToZero: Check = (specV1, report) => {
  const min = field(specV1, 'minReplicas');
  if (!min.value || (numberOf(min.value) ?? 0) !== 0) return;
  const extras = { path: 'spec.metrics', says: ['scale-to-zero'] } as const;
  report.refuse(min.with({ value: undefined }), 'FieldValueForbidden', 'scale-to-zero-needs-metric', {}, extras);
};

const specOfFirst = rules('autoscaling/v1.HorizontalPodAutoscalerSpec', (r) => [
  r.declared('1.37', r.check(leastReplicas)),
  r.declared('1.37', r.check(mostReplicas)),
  r.check(inOrder),
  r.check((subject, report) => {
    applyRules(scaleTarget, field(subject, 'scaleTargetRef'), report);
  }),
  r.check(share),
  r.check(scalesToZero),
]);

/** Version 1 of it, which knows nothing but the CPU. */
export const horizontalPodAutoscalerV1 = rules('autoscaling/v1.HorizontalPodAutoscaler', (r) => [
  r.struct('spec', specOfFirst),
]);
