import { templateMeta } from '../meta/object-meta.ts';
import { rules } from '../rules.ts';
import { noEphemeralContainers } from './containers.ts';
import { annotationsMatch, podAnnotations } from './pod-annotations.ts';
import { podSpec } from './pod-spec.ts';

const ofTemplateAlone = rules('core/v1.PodSpec', (r) => [r.check(noEphemeralContainers('not-in-template'))]);

/** Source: `ValidatePodTemplateSpec` in pkg/apis/core/validation/validation.go. */
export const podTemplateSpec = rules('core/v1.PodTemplateSpec', (r) => [
  r.struct('metadata', templateMeta),
  r.check(podAnnotations),
  r.struct('spec', podSpec),
  r.check(annotationsMatch),
  r.struct('spec', ofTemplateAlone),
]);
