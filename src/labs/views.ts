import type { Component } from 'svelte';
import type { LabViewProps } from './lab.ts';
import type { LabName } from './labs.ts';

/** How the view of each lab is loaded. The view brings neither model nor rows along. */
export const labViews: {
  readonly [L in LabName]: () => Promise<{ default: Component<LabViewProps<never, never, never>> }>;
} = {
  'containers-vms': () => import('./containers-vms/ContainersVmsLab.svelte'),
  dockerfile: () => import('./dockerfile/DockerfileLab.svelte'),
  rollout: () => import('./rollout/RolloutLab.svelte'),
  storage: () => import('./storage/StorageLab.svelte'),
  workflow: () => import('./workflow/WorkflowLab.svelte'),
};
