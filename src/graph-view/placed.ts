import type { Box, Layout, Point } from './layout-shapes.ts';
import { labelWidth, measures } from './measure.ts';
import { routes } from './route.ts';
import type { Scene, SceneEdge, SceneFrame, SceneNode } from './scene.ts';
import { fitText } from './text-width.ts';

export type PlacedNode = SceneNode &
  Box & {
    /** The two lines as far as they fit into the box. */
    readonly shown: { readonly line: string; readonly title: string };
    /** True where the title is longer than the box. */
    readonly cut: boolean;
  };

export type PlacedEdge = SceneEdge & {
  /** The SVG path. */
  readonly d: string;
  readonly labelAt: Point;
  readonly labelWidth: number;
};

export type PlacedFrame = SceneFrame & Box;

/** A scene with places: everything there is to draw, in the order of drawing. */
export type PlacedScene = {
  readonly frames: readonly PlacedFrame[];
  readonly edges: readonly PlacedEdge[];
  readonly nodes: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
  /** How many nodes the layout does not know yet. They are not among `nodes`. */
  readonly waiting: number;
};

/** Joins a scene and its layout. What the layout does not know (yet) is left out and counted. */
export function placed(scene: Scene, layout: Layout): PlacedScene {
  const paths = routes(layout, scene.edges);
  const order = new Map(scene.frames.map(({ key }, index) => [key, index]));
  const nodes = scene.nodes.flatMap((node) => {
    const box = layout.nodes[node.key];
    return box ? [placedNode(node, box)] : [];
  });
  return {
    frames: scene.frames.flatMap((frame) => {
      const box = layout.frames[frame.key];
      return box ? [{ ...frame, ...box }] : [];
    }),
    edges: scene.edges.flatMap((edge) => {
      const d = paths[edge.key];
      const labelAt = layout.edges[edge.key]?.label;
      return d && labelAt ? [{ ...edge, d, labelAt, labelWidth: labelWidth(edge) }] : [];
    }),
    nodes: nodes.sort((a, b) => order.get(a.frame)! - order.get(b.frame)! || readingOrder(a, b)),
    width: layout.width,
    height: layout.height,
    waiting: scene.nodes.length - nodes.length,
  };
}

/** From left to right, and from top to bottom within a column: as the drawing is read. */
function readingOrder(a: Box, b: Box): number {
  return a.x + a.width / 2 - (b.x + b.width / 2) || a.y - b.y;
}

function placedNode(node: SceneNode, box: Box): PlacedNode {
  const room = box.width - measures.textLeft - measures.textRight;
  const title = fitText(node.title, measures.name, room);
  return {
    ...node,
    ...box,
    shown: { line: fitText(node.line, measures.kind, room), title },
    cut: title !== node.title,
  };
}
