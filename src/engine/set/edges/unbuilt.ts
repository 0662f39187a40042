import type { UnbuiltRow } from './row.ts';

/** What Drydock does not follow, and why. */
export const unbuilt = [
  {
    name: 'file',
    spec: 'E166',
    reason:
      'Kustomizations and Helm charts are sources of manifests, not objects of a cluster. Their references name files; the engine sees what they make.',
  },
  {
    name: 'removed',
    spec: 'E168',
    reason:
      'PodSecurityPolicy left Kubernetes in 1.25, Node.spec.configSource in 1.24. No version that Drydock knows serves them.',
  },
] as const satisfies readonly UnbuiltRow[];
