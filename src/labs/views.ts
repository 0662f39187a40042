import type { Component } from 'svelte';
import type { LabViewProps } from './lab.ts';
import type { LabName } from './labs.ts';

/** A lab's view without its types, as the frame around every lab calls it. */
export type AnyLabView = Component<LabViewProps<never, never, never>>;

export type LabViewRow = {
  /** The view brings neither model nor rows along. */
  readonly load: () => Promise<{ default: AnyLabView }>;
  /** Where the files are edited: `before` the view, or `folded` below it where its own controls write them. */
  readonly files: 'before' | 'folded';
};

/** How the view of each lab is loaded. */
export const labViews: { readonly [L in LabName]: LabViewRow } = {
  'containers-vms': { load: () => import('./containers-vms/ContainersVmsLab.svelte'), files: 'folded' },
  dockerfile: { load: () => import('./dockerfile/DockerfileLab.svelte'), files: 'before' },
  rollout: { load: () => import('./rollout/RolloutLab.svelte'), files: 'before' },
  storage: { load: () => import('./storage/StorageLab.svelte'), files: 'before' },
  workflow: { load: () => import('./workflow/WorkflowLab.svelte'), files: 'before' },
};
