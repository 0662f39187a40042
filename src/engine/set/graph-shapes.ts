import type { Span } from '../../text/span.ts';
import type { Place, ResourceId, Severity } from '../finding.ts';
import type { EdgeName } from './edges.ts';
import type { PartKind } from './edges/row.ts';

/** What a kind does; the drawing groups by it. */
export type Concern = 'entry' | 'workload' | 'configuration' | 'storage' | 'access' | 'cluster' | 'other';

/**
 * An object of the input, one that the input names without bringing it (`missing`), one that a controller will make
 * (`generated`), or something that is no object of the cluster (`outside`). The last two come on request only.
 * `key` is stable while the object keeps its identity: "apps/Deployment/default/web".
 */
export type GraphNode = {
  readonly key: string;
  readonly id: ResourceId;
  readonly concern: Concern;
  readonly state: 'present' | 'missing' | 'generated' | 'outside';
  /** How many objects the node stands for, where it is not one. */
  readonly count?: number;
  /** Where the object stands; absent for a missing one. */
  readonly place?: Place;
  /** The worst finding inside the object's document. */
  readonly severity?: Severity;
};

/**
 * One reference. `missing`: its target is not there; `optional`: not there, and that is allowed; `broken`: a finding
 * says it cannot work. `guess` and `generated` are never wrong: they are drawn dashed and dotted.
 */
export type GraphEdge = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly name: EdgeName;
  readonly state: 'ok' | 'missing' | 'optional' | 'broken' | 'guess' | 'generated';
  /** The text that makes the reference. */
  readonly place: Place;
  /** The field that makes the reference, as the server prints paths. */
  readonly path: string;
};

/** A reference that ends at a part of an object, or where it began: it has no arrow. */
export type GraphDetail = Omit<GraphEdge, 'key'> & {
  /** What is meant inside the object; absent where the object means itself. */
  readonly part?: { readonly kind: PartKind; readonly name: string; readonly at?: Span };
};

export type Graph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Absent where there are none. */
  readonly details?: readonly GraphDetail[];
};
