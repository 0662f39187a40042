import { rules } from '../rules.ts';
import { podSpec } from './pod-spec.ts';

/** Source: `ValidatePodCreate` in pkg/apis/core/validation/validation.go. */
export const pod = rules('core/v1.Pod', (r) => [r.struct('spec', podSpec)]);
