import { z } from 'astro/zod';
import { closed, oneOf } from '../../lessons/schema/closed.ts';
import type { ContainersVmsConfig } from './state.ts';

const name = z.string('Expected the name of a service, such as "web".');

export const configSchema: z.ZodType<ContainersVmsConfig> = closed({
  show: oneOf(['side', 'placement']),
  memory: z.int('Expected whole MB.').min(1),
  services: z
    .array(closed({ name, owner: oneOf(['customers']).optional(), needs: oneOf(['windows']).optional() }))
    .min(1, 'Expected at least one service.')
    .optional(),
}).refine(({ show, services }) => show === 'side' || services, 'Expected services: what is there to be placed.');

export const rowSchemas = {
  placed: oneOf(['all']),
  memory: oneOf(['fits']),
  kernel: closed({ of: name, is: oneOf(['linux', 'windows']) }),
  suits: oneOf(['linux', 'windows']),
  apart: closed({ service: name }),
  kernels: closed({ of: oneOf(['containers', 'vms']), equals: z.int().min(1) }),
  fit: oneOf(['both', 'containers', 'vms', 'neither']),
};
