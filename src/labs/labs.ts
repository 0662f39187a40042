import type { Lab } from './lab.ts';

/**
 * Every lab: how its model and its rows are loaded. A new lab is one row here, one in `views.ts` and one in `schemas.ts`
 * (the compiler asks for both), and its words in `content/ui/<language>/lab-<name>.json`.
 */
export const labs = {
  'containers-vms': () => import('./containers-vms/index.ts'),
  dockerfile: () => import('./dockerfile/index.ts'),
  rollout: () => import('./rollout/index.ts'),
  storage: () => import('./storage/index.ts'),
  workflow: () => import('./workflow/index.ts'),
} satisfies { readonly [name: string]: () => Promise<Lab> };

export type LabName = keyof typeof labs;

export const labNames = Object.keys(labs) as readonly LabName[];
