import { controllerOfClass } from '../resolve/controller-of-class.ts';
import { waitedFor } from '../resolve/waited-for.ts';
import type { Row } from './row.ts';

/** What is probably so. Drawn on request, dashed. */
export const guesses = [
  {
    name: 'waits-for',
    spec: 'E37',
    by: 'rule',
    from: 'pod-spec',
    path: 'initContainers[*]',
    extra: 'guess',
    resolve: waitedFor,
  },
  {
    name: 'served-by',
    spec: 'E74',
    by: 'rule',
    from: 'networking.k8s.io/IngressClass',
    path: 'metadata',
    extra: 'guess',
    resolve: controllerOfClass,
  },
] as const satisfies readonly Row[];
