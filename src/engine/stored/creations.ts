import type { Creation } from './creation.ts';
import { generationCreations } from './generations.ts';
import { otherCreations } from './others.ts';
import { podCreations } from './pods.ts';
import { serviceCreations } from './services.ts';
import { storageCreations } from './storage.ts';
import { workloadCreations } from './workloads.ts';

/** What the registry does to a new object, kind by kind. Source: `PrepareForCreate` in pkg/registry of Kubernetes. */
export const creations: readonly Creation[] = [
  ...generationCreations,
  ...podCreations,
  ...workloadCreations,
  ...serviceCreations,
  ...storageCreations,
  ...otherCreations,
];
