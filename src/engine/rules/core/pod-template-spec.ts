import { templateMeta } from '../meta/object-meta.ts';
import { rules } from '../rules.ts';
import { podSpec } from './pod-spec.ts';

/** Source: `ValidatePodTemplateSpec` in pkg/apis/core/validation/validation.go. */
export const podTemplateSpec = rules('core/v1.PodTemplateSpec', (r) => [
  r.struct('metadata', templateMeta),
  r.struct('spec', podSpec),
]);
