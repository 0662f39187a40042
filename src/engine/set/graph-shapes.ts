import type { Place, ResourceId, Severity } from '../finding.ts';
import type { EdgeName } from './edges.ts';

/** What a kind does; the drawing groups by it. */
export type Concern = 'entry' | 'workload' | 'configuration' | 'storage' | 'access' | 'cluster' | 'other';

/**
 * An object of the input, or one that the input names without bringing it (`missing`).
 * `key` is stable while the object keeps its identity: "apps/Deployment/default/web".
 */
export type GraphNode = {
  readonly key: string;
  readonly id: ResourceId;
  readonly concern: Concern;
  readonly state: 'present' | 'missing';
  /** Where the object stands; absent for a missing one. */
  readonly place?: Place;
  /** The worst finding inside the object's document. */
  readonly severity?: Severity;
};

/** One reference. `missing`: its target is not there; `optional`: not there, and that is allowed; `broken`: a finding says it cannot work. */
export type GraphEdge = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly name: EdgeName;
  readonly state: 'ok' | 'missing' | 'optional' | 'broken';
  /** The text that makes the reference. */
  readonly place: Place;
  /** The field that makes the reference, as the server prints paths. */
  readonly path: string;
};

export type Graph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
