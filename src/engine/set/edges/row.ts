import type { Consequence } from '../codes.ts';
import type { Resolve } from '../resolve/context.ts';

/** "group/Kind", with an empty group for the core kinds. */
export type KindKey = `${string}/${string}`;

/**
 * Where a row's path begins: in every Pod spec, wherever it stands; in the metadata of every Pod (template);
 * in every object; or in the objects of a kind.
 */
export type From = 'pod-spec' | 'pod-metadata' | 'object' | KindKey;

/**
 * What is followed only on request: objects that controllers make, things that are no objects of the cluster (images,
 * hosts, users), relations of nearly everything with everything, and guesses.
 */
export const extras = ['generated', 'outside', 'wide', 'guess'] as const;
export type Extra = (typeof extras)[number];

/**
 * `built-in`: the reference is the API's own. `custom`: a kind that a controller brings; drawn when both ends are in the
 * input, never called missing. `guess`: probably so, drawn on request. `not-built`: with the reason.
 */
export type EdgeClass = 'built-in' | 'custom' | 'guess' | 'not-built';

type Common = {
  readonly name: string;
  /** The row's number in the specification of all edges. A number may have several rows. */
  readonly spec: string;
  readonly from: From | readonly From[];
  /** The places that hold the reference: see `pattern.ts`. */
  readonly path: string | readonly string[];
  /** Only places whose field has one of these values. */
  readonly where?: { readonly field: string; readonly is: readonly string[] };
  /** Absent for what is always drawn. */
  readonly extra?: Extra;
};

/**
 * A missing target: what then happens at run time; `drawn` where nothing certain can be said about it; `nothing` where the
 * target need not exist.
 */
export type WhenMissing = Consequence | 'drawn' | 'nothing';

/** A reference by name. The path reaches a map with the name in it, or the name itself where `nameField` is absent. */
export type NameRow = Common & {
  readonly by: 'name';
  readonly to: KindKey;
  /** Of several the first that holds a name counts. */
  readonly nameField?: string | readonly string[];
  /** Where the keys stand that are asked of the target, from the holder of the name on. */
  readonly keyPath?: string;
  /** The field that allows the target to be missing. */
  readonly optionalField?: string;
  /** The field that names a port of the target, if it is a Service, and the number meant without it. */
  readonly portField?: string;
  readonly portElse?: number;
  /** The kind stands beside the name; `to` is meant where it is absent. */
  readonly kindField?: string;
  /** The group stands beside the name, in a field `apiVersion` with a version behind it. */
  readonly groupField?: string;
  /** The namespace stands beside the name. Without it, or where it is empty, the object's own namespace is meant. */
  readonly namespaceField?: string | readonly string[];
  /** The place in the object that says the namespace where the field beside the name does not. */
  readonly namespaceElse?: string;
  /** `any`: the kind decides whether it has a namespace. */
  readonly scope?: 'cluster' | 'any';
  /** How the text holds the name, if it is not the name alone. */
  readonly written?: 'namespace/name' | 'comma-list';
  /** Names that mean something else than an object. A star at the end stands for anything. */
  readonly exceptNames?: readonly string[];
  /** What is meant where the field is absent: this name, or the object that is the default by this annotation. */
  readonly absent?: { readonly name: string } | { readonly annotation: string };
  readonly whenMissing: WhenMissing;
  /** For a Pod itself admission says that the target is missing. */
  readonly saidAtAdmission?: true;
};

/** A question over labels. */
export type SelectorRow = Common & {
  readonly by: 'selector';
  /** Pods and the templates of Pods, Pods and the object's own template, or the objects of a kind without namespaces. */
  readonly selects: 'pods' | 'own-pods' | KindKey;
  /** `map` is a flat map of equalities, `label-selector` has `matchLabels` and `matchExpressions`. */
  readonly form: 'map' | 'label-selector';
  /** What an empty selector (`{}`) matches. */
  readonly empty: 'all' | 'none';
  /** What it means when the field is not there. The server fills in an empty selector where the field is no pointer. */
  readonly absent: 'all' | 'none' | 'template-labels';
  /** The field and its value that make the server ignore the selector. */
  readonly ignoredWhere?: { readonly path: string; readonly is: string };
};

/** A question over the labels of Pods in several namespaces. The path reaches the map that holds both selectors. */
export type PeersRow = Common & {
  readonly by: 'peers';
  readonly podSelector: string;
  /** A list of namespaces by name. */
  readonly namespaces?: string;
  readonly namespaceSelector: string;
  /** What is meant without a Pod selector: no Pod, or all Pods of the namespaces that the other selector finds. */
  readonly absent: 'none' | 'all';
};

/** A question over Nodes: a flat map of labels, a NodeSelector, or the terms that are only preferred. */
export type NodesRow = Common & { readonly by: 'nodes'; readonly form: 'map' | 'node-selector' | 'preferred' };

/** What an object may declare inside itself. Each has a word in the finding about what is missing. */
export type PartKind = 'container' | 'volume' | 'port' | 'claim' | 'section';

/** The name of something that the same object declares. */
export type PartRow = Common & {
  readonly by: 'part';
  readonly part: PartKind;
  readonly nameField?: string;
  /** Where the names stand: from where the row's path begins, from the container around it, or from the whole object. */
  readonly declared: readonly { readonly within: 'root' | 'container' | 'object'; readonly path: string }[];
  /** `said`: the server refuses such an object, or another check speaks. */
  readonly whenMissing: Consequence | 'said';
};

/** Something that is no object of the cluster. */
export type OutsideKind = 'Image' | 'Host' | 'CIDR' | 'User' | 'Group' | 'Application';

export type OutsideRow = Common & {
  readonly by: 'outside';
  readonly what: OutsideKind;
  readonly nameField?: string;
  readonly extra: Extra;
};

/** A reference that no other form can say. */
export type RuleRow = Common & { readonly by: 'rule'; readonly resolve: Resolve };

/** One row of the table, before its class. */
export type Row = NameRow | SelectorRow | PeersRow | NodesRow | PartRow | OutsideRow | RuleRow;

/** What Drydock does not follow, and why. */
export type UnbuiltRow = { readonly name: string; readonly spec: string; readonly reason: string };
