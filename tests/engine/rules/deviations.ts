import type { KubernetesVersion } from '../../../src/engine/index.ts';

const template = 'Up to 1.33 the server hardly looks at the template of a StatefulSet.';
const maximum = 'Up to 1.35 a missing maximum is FieldValueInvalid, from 1.36 on FieldValueRequired.';

/** Cases in which we say something else than the versions before one, by id, with the reason. */
export const deviations: Readonly<Record<string, { readonly before: KubernetesVersion; readonly reason: string }>> = {
  'statefulSet: spec.template.spec.containers[0].volumeMounts[0].name = "dta"': { before: '1.34', reason: template },
  'statefulSet: spec.volumeClaimTemplates = gone': { before: '1.34', reason: template },
  'autoscaler: spec.maxReplicas = 0': { before: '1.36', reason: maximum },
  'autoscaler: spec.maxReplicas = gone': { before: '1.36', reason: maximum },
};
