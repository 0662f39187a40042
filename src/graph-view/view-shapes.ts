import type { GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';

/** What a comparison with a goal says of a node or an edge: the goal asks for it, or does not know it. */
export type GoalMark = 'missing' | 'superfluous';

/** How something is drawn: each tone has a colour and a shape of its own, and a word wherever words are. */
export type Tone = 'ok' | 'warning' | 'broken' | 'missing' | 'optional' | 'generated' | 'outside' | 'guess';

/** What the reader asked to see. What is absent asks for nothing. */
export type ViewOptions = {
  /** Only these namespaces; "" stands for what belongs to the whole cluster. */
  readonly namespaces?: ReadonlySet<string>;
  /** Only these kinds, as "group/Kind". */
  readonly kinds?: ReadonlySet<string>;
  /** Only these objects and what is at most `depth` references away, in either direction. */
  readonly around?: { readonly keys: readonly string[]; readonly depth: number };
  /** Only what cannot work: missing targets, broken references with both their ends, objects with an error. */
  readonly onlyBroken?: boolean;
  /** Words that must all occur in kind, name or namespace. Marks what matches and hides nothing. */
  readonly search?: string;
  /** The key of a drawn node: whatever has nothing to do with it is faint. */
  readonly focus?: string;
  /** Keys of fans and of frames that the reader has opened; these are never folded by themselves. */
  readonly unfolded?: ReadonlySet<string>;
  /** Keys of frames that the reader has closed. */
  readonly folded?: ReadonlySet<string>;
  /** From how many siblings on a fan is folded. */
  readonly fansFrom?: number;
  /** More boxes than this are not drawn: smaller fans, then whole namespaces are folded, the largest first. */
  readonly boxesAtMost?: number;
  /** What differs from a goal. */
  readonly marks?: Marks;
};

export type Marks = {
  readonly nodes: ReadonlyMap<string, GoalMark>;
  readonly edges: ReadonlyMap<string, GoalMark>;
};

/**
 * One box. It stands for an object, for a fan (siblings of one kind with the same neighbours) or for all objects of a
 * folded namespace. The key of a fan stays while its neighbours do; the key of a namespace is that of its frame.
 */
export type ViewNode = Omit<GraphNode, 'count'> & {
  readonly stands: 'object' | 'fan' | 'namespace';
  /** How many objects it stands for. */
  readonly count: number;
  /** The objects behind a fan or a namespace; none behind an object. */
  readonly members: readonly GraphNode[];
  readonly tone: Tone;
  readonly matches: boolean;
  readonly faint: boolean;
  readonly goal?: GoalMark;
  /** The key of the fan that the reader has opened to see this object. */
  readonly openedFan?: string;
};

/** One line. Between folded boxes it stands for several references of one name: the state is that of the gravest. */
export type ViewEdge = GraphEdge & {
  /** The references behind it; none where it is itself a reference. */
  readonly members: readonly GraphEdge[];
  readonly faint: boolean;
  readonly goal?: GoalMark;
};

/** A namespace with what lies in it. `name` is "" for what belongs to the cluster; `node` is the Namespace itself. */
export type ViewFrame = {
  readonly key: string;
  readonly name: string;
  readonly node?: GraphNode;
  readonly folded: boolean;
  readonly nodes: readonly ViewNode[];
};

/** Why an object is not drawn as a box of its own. The first reason that fits counts, in this order. */
export const hiddenBy = ['namespace', 'kind', 'distance', 'sound', 'folded-namespace', 'fan'] as const;
export type HiddenBy = (typeof hiddenBy)[number];

/**
 * What is to be drawn. Every object is a box, the frame of its namespace, or counted in `hidden`; every reference is a
 * line, stands between an object and its frame, or is counted in `hidden`.
 */
export type View = {
  readonly frames: readonly ViewFrame[];
  readonly edges: readonly ViewEdge[];
  readonly hidden: { readonly nodes: Readonly<Record<HiddenBy, number>>; readonly edges: number };
  /** All that there is, drawn or not. */
  readonly total: { readonly nodes: number; readonly edges: number };
  /** How many objects the search found, and how many of them a filter hides. */
  readonly found: { readonly objects: number; readonly filteredOut: number };
};
