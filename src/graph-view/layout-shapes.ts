export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

/** What the layout needs to know: sizes and connections, no words and no states. Heavy edges are kept short and run to the right. */
export type LayoutRequest = {
  readonly frames: readonly {
    readonly key: string;
    /** The frame is at least as wide as what stands in its corner. */
    readonly labelWidth: number;
    readonly nodes: readonly { readonly key: string; readonly width: number; readonly height: number }[];
  }[];
  readonly edges: readonly {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly labelWidth: number;
    readonly weight: number;
  }[];
};

/** Where everything lies. An edge's points run from its source to its target; its label is centred at `label`. */
export type Layout = {
  readonly nodes: Readonly<Record<string, Box>>;
  readonly edges: Readonly<Record<string, { readonly points: readonly Point[]; readonly label: Point }>>;
  readonly frames: Readonly<Record<string, Box>>;
  readonly width: number;
  readonly height: number;
};

export const emptyLayout: Layout = { nodes: {}, edges: {}, frames: {}, width: 0, height: 0 };
