import { notNegative, required } from '../checks.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules } from '../rules.ts';
import { field } from '../subject.ts';
import { selectorIsNotEmpty, template } from './workload.ts';

/** Source: `ValidateDeploymentSpec` in pkg/apis/apps/validation/validation.go. */
const deploymentSpec = rules('apps/v1.DeploymentSpec', (r) => [
  r.optional('replicas', notNegative),
  r.check((spec, report) => {
    const selector = field(spec, 'selector');
    if (!selector.value) required(selector, report);
  }),
  r.pointer('selector', labelSelector),
  r.check(selectorIsNotEmpty('Deployment')),
  r.check(template('Deployment')),
  r.unlessZero('minReadySeconds', notNegative),
  r.optional('revisionHistoryLimit', notNegative),
  r.optional('progressDeadlineSeconds', notNegative),
]);

export const deployment = rules('apps/v1.Deployment', (r) => [r.struct('spec', deploymentSpec)]);
