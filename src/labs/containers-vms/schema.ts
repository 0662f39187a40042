import { z } from 'astro/zod';
import { closed } from '../../lessons/schema/closed.ts';
import type { ContainersVmsConfig } from './model.ts';

export const configSchema: z.ZodType<ContainersVmsConfig> = closed({ services: z.int().min(1) });

export const rowSchemas = { placed: z.int().min(1) };
