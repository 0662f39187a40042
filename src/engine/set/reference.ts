import type { Span } from '../../text/span.ts';
import type { ResourceId } from '../finding.ts';
import type { Selector } from '../model/selector.ts';
import type { Value } from '../yaml/value.ts';
import type { EdgeRow } from './edges.ts';
import type { PartKind, WhenMissing } from './edges/row.ts';
import type { Member } from './members.ts';

type Common = {
  readonly row: EdgeRow;
  readonly from: Member;
  /** The name (or selector) in the text. */
  readonly at: Span;
  readonly path: string;
};

/** A name beside a reference, such as a key or a port, with its place. */
export type Named = { readonly name: string; readonly at: Span; readonly path: string };

/** A port beside a reference. `alone`: nothing but the port stands at its place. */
export type PortAsked = Named & { readonly by: 'name' | 'number'; readonly alone: boolean };

/** A reference by name, followed. */
export type NameReference = Common & {
  readonly by: 'name';
  /** The map that holds the name and what belongs to it, or the name itself. */
  readonly holder: Value;
  readonly to: Omit<ResourceId, 'version'>;
  readonly target: Member | undefined;
  /** A missing target is excused by the manifest, by the cluster's own objects, or because nobody asks for it. */
  readonly excused: 'optional' | 'brought-by-cluster' | 'unasked' | undefined;
  readonly whenMissing: WhenMissing;
  /** The keys that are asked of the target. */
  readonly keys: readonly Named[];
  /** The port that is asked of the target, by name or by number. */
  readonly port: PortAsked | undefined;
};

/** A question over labels, answered. */
export type SelectorReference = Common & {
  readonly by: 'selector';
  readonly selector: Selector;
  /** The map around the selector, where another selector beside it says in which namespaces. */
  readonly holder?: Value;
  readonly targets: readonly Member[];
  /** There are more targets than could be followed. */
  readonly isCut: boolean;
};

/** Any other reference to objects of the input. */
export type ManyReference = Common & {
  readonly by: 'many';
  readonly targets: readonly Member[];
  readonly isCut: boolean;
};

/** A reference to something that an object declares inside itself. */
export type PartReference = Common & {
  readonly by: 'part';
  readonly part: PartKind;
  readonly name: string;
  /** The object that is asked: often the one that asks. */
  readonly to: Member;
  /** Where it is declared, in the document of `to`. */
  readonly found: Span | undefined;
  /** What it declares, by name. */
  readonly declared: readonly ReadonlyMap<string, Span>[];
  readonly whenMissing: WhenMissing | 'said';
};

/** A relation to something that is not in the input: made by a controller, or no object at all. */
export type OutsideReference = Common & {
  readonly by: 'outside';
  /** What the relation starts from, where that is not the object itself. */
  readonly fromId?: ResourceId;
  readonly id: ResourceId;
  readonly state: 'generated' | 'outside';
  /** How many objects the node stands for, where that is known and not one. */
  readonly count?: number;
};

/** A reference of one object, followed. */
export type Reference = NameReference | SelectorReference | ManyReference | PartReference | OutsideReference;
