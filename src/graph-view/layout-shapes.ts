import type { Concern } from '../engine/set/graph-shapes.ts';

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Box = Point & Size;

export type NodeToPlace = Size & {
  readonly key: string;
  /** Concerns are columns, from left to right. */
  readonly concern: Concern;
  /** What it is of; of a node that goes and one that comes with equal kin, the new one takes the place. */
  readonly kin: string;
};

export type FrameToPlace = {
  readonly key: string;
  /** The frame is at least as wide as what stands in its corner. */
  readonly labelWidth: number;
  readonly nodes: readonly NodeToPlace[];
};

export type EdgeToPlace = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly labelWidth: number;
  /** Heavy edges are kept short and straight. */
  readonly weight: number;
};

/** What the layout needs to know: sizes, columns and connections, no words and no states. */
export type LayoutRequest = { readonly frames: readonly FrameToPlace[]; readonly edges: readonly EdgeToPlace[] };

/** An edge's points run from its source to its target; its label is centred at `label`. */
export type EdgePlace = { readonly points: readonly Point[]; readonly label: Point };

/** Where everything lies: right of and below 0, as far as `width` and `height`. */
export type Layout = {
  readonly nodes: Readonly<Record<string, Box>>;
  readonly edges: Readonly<Record<string, EdgePlace>>;
  readonly frames: Readonly<Record<string, Box>>;
  readonly width: number;
  readonly height: number;
};

export const emptyLayout: Layout = { nodes: {}, edges: {}, frames: {}, width: 0, height: 0 };

/** The room around and between what is drawn. */
export const spacing = {
  /** Inside a frame, around its nodes; its label stands above. */
  frame: { side: 18, top: 40, bottom: 18 },
  /** Between what is not connected, inside a frame. */
  betweenParts: 36,
  /** Wide enough for a frame to grow by a row, down to the least distance. */
  betweenFrames: 64,
  betweenFramesAtLeast: 10,
  /** Between nodes under each other, and between columns without a label. */
  betweenNodes: 22,
  betweenColumns: 48,
  betweenEdges: 12,
  labelHeight: 16,
} as const;
