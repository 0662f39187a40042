import type { Concern, GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import type { Place } from '../engine/finding.ts';
import type { Framed } from './frames.ts';
import type { Box, Layout, LayoutRequest, Point } from './layout-shapes.ts';
import { kindLine, measures } from './measure.ts';
import { routes } from './route.ts';
import { fitText } from './text-width.ts';
import { severityWord, stateWord, type GraphWords } from './words.ts';

export type NodeShape = Box & {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
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
      nodes.flatMap((node) => {
        const box = layout.nodes[node.key];
        return box ? [nodeShape(node, box, words)] : [];
      }),
    ),
    width: layout.width,
    height: layout.height,
  };
}

function frameLabel(name: string, node: GraphNode | undefined, words: GraphWords): string {
  const label = name === '' ? words.cluster : words.namespace(name);
  return node?.state === 'missing' ? `${label} · ${words.missing}` : label;
}

function nodeShape(node: GraphNode, box: Box, words: GraphWords): NodeShape {
  const room = box.width - measures.textLeft - measures.textRight;
  const said = [`${node.id.kind} ${node.id.name}`, stateWord(node, words), severityWord(node, words)];
  return {
    ...box,
    key: node.key,
    kind: fitText(kindLine(node, words), measures.kindUnit, room),
    name: fitText(node.id.name, measures.nameUnit, room),
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
