import type { PartName } from '../slot.ts';

/** Where each part comes from. */
export const parts: Readonly<Record<PartName, () => Promise<unknown>>> = {
  pods: () => import('./pods.ts'),
  network: () => import('./network.ts'),
  cluster: () => import('./cluster.ts'),
  extension: () => import('./extension.ts'),
  'pod-security': () => import('./pod-security.ts'),
  set: () => import('./set.ts'),
  practice: () => import('./practice.ts'),
  answers: () => import('./answers.ts'),
};
