import type { Concern, GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import type { Place } from '../engine/finding.ts';
import type { Framed } from './frames.ts';
import type { Box, Layout, LayoutRequest, Point } from './layout-shapes.ts';
import { kindLine, measures } from './measure.ts';
import { routes } from './route.ts';
import { fitText } from './text-width.ts';
import { frameLabel, severityWord, stateWord, type GraphWords } from './words.ts';

export type NodeShape = Box & {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  /** True where the name is longer than the box. */
  readonly cut: boolean;
  readonly concern: Concern;
  readonly state: GraphNode['state'];
  /** A square for an error, a diamond for a warning: the shape says what the colour says. */
  readonly mark?: 'square' | 'diamond';
  /** What a screen reader says. */
  readonly label: string;
  readonly place?: Place;
};

export type EdgeShape = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly label: string;
  readonly labelAt: Point;
  readonly labelWidth: number;
  readonly state: GraphEdge['state'];
  readonly place: Place;
};

export type FrameShape = Box & { readonly name: string; readonly label: string; readonly node?: GraphNode };

/** Everything there is to draw, in the order of drawing. */
export type Scene = {
  readonly frames: readonly FrameShape[];
  readonly edges: readonly EdgeShape[];
  readonly nodes: readonly NodeShape[];
  readonly width: number;
  readonly height: number;
};

/** Puts words and states on a layout. What the layout does not know (yet) is left out. */
export function scene(graph: Framed, request: LayoutRequest, layout: Layout, words: GraphWords): Scene {
  const paths = routes(layout, request.edges);
  const widths = new Map(request.edges.map(({ key, labelWidth }) => [key, labelWidth]));
  return {
    frames: graph.frames.flatMap(({ name, node }) => {
      const box = layout.frames[name];
      return box ? [{ ...box, name, label: frameLabel(name, node, words), ...(node ? { node } : {}) }] : [];
    }),
    edges: graph.edges.flatMap((edge) => {
      const path = paths[edge.key];
      const placed = layout.edges[edge.key];
      return path && placed ? [edgeShape(edge, path, placed.label, widths.get(edge.key) ?? 0, words)] : [];
    }),
    nodes: graph.frames.flatMap(({ nodes }) =>
      nodes
        .flatMap((node) => {
          const box = layout.nodes[node.key];
          return box ? [nodeShape(node, box, words)] : [];
        })
        .sort(readingOrder),
    ),
    width: layout.width,
    height: layout.height,
  };
}

/** From left to right, and from top to bottom within a column: as the drawing is read. */
function readingOrder(a: Box, b: Box): number {
  return a.x + a.width / 2 - (b.x + b.width / 2) || a.y - b.y;
}

function nodeShape(node: GraphNode, box: Box, words: GraphWords): NodeShape {
  const room = box.width - measures.textLeft - measures.textRight;
  const line = kindLine(node, words);
  const name = fitText(node.id.name, measures.name, room);
  // What is heard begins with what is seen; a kind that is drawn short is then said in full.
  const full = line.startsWith(node.id.kind) ? '' : node.id.kind;
  const state = node.state === 'missing' ? '' : stateWord(node, words);
  const said = [`${line} ${node.id.name}`, full, state, severityWord(node, words)];
  return {
    ...box,
    key: node.key,
    kind: fitText(line, measures.kind, room),
    name,
    cut: name !== node.id.name,
    concern: node.concern,
    state: node.state,
    label: said.filter((part) => part !== '').join(', '),
    ...markOf(node),
    ...(node.place ? { place: node.place } : {}),
  };
}

function markOf(node: GraphNode): Pick<NodeShape, 'mark'> {
  return node.severity === 'error' ? { mark: 'square' } : node.severity === 'warning' ? { mark: 'diamond' } : {};
}

function edgeShape(edge: GraphEdge, path: string, labelAt: Point, labelWidth: number, words: GraphWords): EdgeShape {
  const { key, from, to, state, place } = edge;
  return { key, from, to, path, label: words.edge(edge.name), labelAt, labelWidth, state, place };
}
