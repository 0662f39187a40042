import { notNegative } from '../checks.ts';
import { rules } from '../rules.ts';
import { selectorOfPods, template } from './workload.ts';

/** Source: `ValidateReplicaSetSpec` in pkg/apis/apps/validation/validation.go. It speaks of Deployments. */
const replicaSetSpec = rules('apps/v1.ReplicaSetSpec', (r) => [
  r.optional('replicas', notNegative),
  r.unlessZero('minReadySeconds', notNegative),
  r.check(selectorOfPods('ReplicaSet', 'deployment')),
  r.check(template('ReplicaSet')),
]);

export const replicaSet = rules('apps/v1.ReplicaSet', (r) => [r.struct('spec', replicaSetSpec)]);
