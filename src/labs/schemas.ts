import type { z } from 'astro/zod';
import type { LabName } from './labs.ts';

/** How a lab is written down in a lesson: its configuration, and what each of its rows takes. */
export type LabSchemas = {
  readonly configSchema: z.ZodType;
  readonly rowSchemas: { readonly [row: string]: z.ZodType };
};

/** How the schemas of each lab are loaded, when pages are built and in tests. */
export const labSchemas: { readonly [L in LabName]: () => Promise<LabSchemas> } = {
  'containers-vms': () => import('./containers-vms/schema.ts'),
  dockerfile: () => import('./dockerfile/schema.ts'),
  rollout: () => import('./rollout/schema.ts'),
  storage: () => import('./storage/schema.ts'),
  workflow: () => import('./workflow/schema.ts'),
};
