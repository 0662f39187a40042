import { autoscalerCreations } from './autoscalers.ts';
import { coreCreations } from './core.ts';
import type { Creation } from './creation.ts';
import { definitionCreations } from './definitions.ts';
import { generationCreations } from './generations.ts';
import { podCreations } from './pods.ts';
import { serviceCreations } from './services.ts';
import { statusCreations } from './statuses.ts';
import { storageCreations } from './storage.ts';
import { workloadCreations } from './workloads.ts';

/** What the registry does to a new object, kind by kind. Source: `PrepareForCreate` in pkg/registry of Kubernetes. */
export const creations: readonly Creation[] = [
  ...generationCreations,
  ...statusCreations,
  ...podCreations,
  ...workloadCreations,
  ...serviceCreations,
  ...autoscalerCreations,
  ...storageCreations,
  ...coreCreations,
  ...definitionCreations,
];
