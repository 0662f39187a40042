import type { Span } from '../../text/span.ts';
import type { ResourceId } from '../finding.ts';
import type { Selector } from '../model/selector.ts';
import type { Value } from '../yaml/value.ts';
import type { NameEdge, SelectorEdge } from './edges.ts';
import type { Member } from './members.ts';

type Common = {
  readonly from: Member;
  /** The name (or selector) in the text. */
  readonly at: Span;
  readonly path: string;
};

/** A reference by name, followed. */
export type NameReference = Common & {
  readonly by: 'name';
  readonly row: NameEdge;
  /** The map that holds the name and what belongs to it, or the name itself. */
  readonly holder: Value;
  readonly to: Omit<ResourceId, 'version'>;
  readonly target: Member | undefined;
  /** The manifest or the cluster's own objects excuse a missing target. */
  readonly excused: 'optional' | 'brought-by-cluster' | undefined;
  readonly key: { readonly name: string; readonly at: Span } | undefined;
};

/** A question over the labels of Pods, answered. */
export type SelectorReference = Common & {
  readonly by: 'selector';
  readonly row: SelectorEdge;
  readonly selector: Selector;
  readonly targets: readonly Member[];
  /** There are more targets than could be followed. */
  readonly isCut: boolean;
};

/** A reference of one object, followed. */
export type Reference = NameReference | SelectorReference;
