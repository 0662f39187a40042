import { Graph, layout as dagre } from '@dagrejs/dagre';
import type { Box, Layout, LayoutRequest, Point } from './layout-shapes.ts';

const padding = { side: 18, top: 40, bottom: 18 } as const;
const gap = 36;

type Edge = LayoutRequest['edges'][number];
type Placed = { readonly nodes: Record<string, Box>; readonly edges: Layout['edges']; readonly size: Point };

/**
 * Lays out each namespace by itself, from left to right, and stacks the namespaces. Edges between
 * namespaces are straight lines. Runs in a worker, or in the page where there is none.
 */
export function layOut(request: LayoutRequest): Layout {
  const home = new Map(request.frames.flatMap(({ key, nodes }) => nodes.map((node) => [node.key, key] as const)));
  const nodes: Record<string, Box> = {};
  const edges: Record<string, Layout['edges'][string]> = {};
  const frames: Record<string, Box> = {};
  let top = 0;
  let width = 0;
  for (const frame of request.frames) {
    const own = request.edges.filter((edge) => home.get(edge.from) === frame.key && home.get(edge.to) === frame.key);
    const placed = placeFrame(frame.nodes, own);
    const origin = { x: padding.side, y: top + padding.top };
    for (const [key, box] of Object.entries(placed.nodes)) nodes[key] = { ...box, ...moved(box, origin) };
    for (const [key, { points, label }] of Object.entries(placed.edges)) {
      edges[key] = { points: points.map((point) => moved(point, origin)), label: moved(label, origin) };
    }
    const box = {
      x: 0,
      y: top,
      width: Math.max(placed.size.x, frame.labelWidth) + 2 * padding.side,
      height: placed.size.y + padding.top + padding.bottom,
    };
    frames[frame.key] = box;
    width = Math.max(width, box.width);
    top += box.height + gap;
  }
  for (const edge of request.edges) {
    const from = nodes[edge.from];
    const to = nodes[edge.to];
    if (!edges[edge.key] && from && to) edges[edge.key] = straight(from, to);
  }
  return { nodes, edges, frames, width, height: Math.max(0, top - gap) };
}

function placeFrame(nodes: LayoutRequest['frames'][number]['nodes'], edges: readonly Edge[]): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 26, edgesep: 12, acyclicer: 'greedy' });
  for (const { key, width, height } of nodes) graph.setNode(key, { width, height });
  for (const { key, from, to, labelWidth, weight } of edges) {
    graph.setEdge(from, to, { width: labelWidth, height: 16, labelpos: 'c', weight }, key);
  }
  dagre(graph);
  const placedNodes: Record<string, Box> = {};
  for (const { key, width, height } of nodes) {
    const { x = 0, y = 0 } = graph.node(key) as Partial<Point>;
    placedNodes[key] = { x: x - width / 2, y: y - height / 2, width, height };
  }
  const placedEdges: Record<string, Layout['edges'][string]> = {};
  for (const { key, from, to } of edges) {
    const { points = [], x = 0, y = 0 } = graph.edge(from, to, key) as { points?: Point[] } & Partial<Point>;
    placedEdges[key] = { points: points.map((point) => ({ x: point.x, y: point.y })), label: { x, y } };
  }
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { nodes: placedNodes, edges: placedEdges, size: { x: width, y: height } };
}

function straight(from: Box, to: Box): Layout['edges'][string] {
  const start = middle(from);
  const end = middle(to);
  return { points: [start, end], label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}
