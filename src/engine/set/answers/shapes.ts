import type { ResourceId } from '../../finding.ts';

/** One way from a Service's port to a container. `workload` is the object that carries the Pod (template). */
export type Reach = {
  readonly workload: ResourceId;
  /** The Service's own port number, and its name or "". */
  readonly port: number;
  readonly portName: string;
  /** The container and port that answer; absent where no container declares the target port. */
  readonly container?: string;
  readonly containerPort?: number;
};

/** Where the connections of each Service arrive, from its selector, ports and the Pods of the set. */
export type ServiceReaches = { readonly service: ResourceId; readonly reaches: readonly Reach[] };

/** "Will it work?", computed from the whole set. */
export type Answers = { readonly serviceReaches: readonly ServiceReaches[] };
