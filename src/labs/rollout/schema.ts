import { z } from 'astro/zod';
import { kubernetesVersions } from '../../engine/schema/versions.ts';
import { closed, oneOf } from '../../lessons/schema/closed.ts';
import type { RolloutConfig } from './model.ts';

export const configSchema: z.ZodType<RolloutConfig> = closed({ kubernetes: oneOf(kubernetesVersions) });

const pods = z.int('Expected a number of Pods.').min(0);

export const rowSchemas = {
  refused: z.boolean(),
  'ready-at-least': pods,
  'pods-at-most': pods,
  mixed: z.boolean(),
};
