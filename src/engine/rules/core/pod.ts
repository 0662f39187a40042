import { rules } from '../rules.ts';
import { containersOfPod, noEphemeralContainers } from './containers.ts';
import { graceNotNegative, tokensNeedAccount } from './only-in-pods.ts';
import { annotationsMatch, podAnnotations } from './pod-annotations.ts';
import { gatesBeforeNode } from './pod-gates.ts';
import { podSpec } from './pod-spec.ts';

/** What is judged of a Pod and not of a template. Source: `validatePodMetadataAndSpec`, `ValidatePodCreate`. */
const ofPodAlone = rules('core/v1.PodSpec', (r) => [
  r.check(tokensNeedAccount),
  r.since('1.37', r.check(graceNotNegative)),
  r.check(containersOfPod),
  r.check(noEphemeralContainers('not-on-create')),
  r.check(gatesBeforeNode),
]);

/** Source: `ValidatePodCreate` in pkg/apis/core/validation/validation.go. */
export const pod = rules('core/v1.Pod', (r) => [
  r.check(podAnnotations),
  r.struct('spec', podSpec),
  r.struct('spec', ofPodAlone),
  r.check(annotationsMatch),
]);
