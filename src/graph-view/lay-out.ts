import { keepPlaces, type Kept } from './keep-places.ts';
import { layOutFrame, moved } from './lay-out-frame.ts';
import {
  spacing,
  type Box,
  type EdgePlace,
  type EdgeToPlace,
  type Layout,
  type LayoutRequest,
} from './layout-shapes.ts';
import { pack } from './pack.ts';
import { straight } from './straight.ts';

/**
 * Lays out each frame by itself and packs the frames. Edges between frames are straight. The same request has the same
 * layout. Runs in a worker, or in the page where there is none.
 */
export function layOut({ frames, edges }: LayoutRequest): Layout {
  const home = new Map(frames.flatMap(({ key, nodes }) => nodes.map((node) => [node.key, key] as const)));
  const inside = new Map<string, EdgeToPlace[]>(frames.map(({ key }) => [key, []]));
  for (const edge of edges) {
    const frame = home.get(edge.from);
    if (frame !== undefined && edge.from !== edge.to && frame === home.get(edge.to)) inside.get(frame)!.push(edge);
  }
  const { side, top, bottom } = spacing.frame;
  const placed = frames.map(({ key, nodes, labelWidth }) => {
    const arrangement = layOutFrame(nodes, inside.get(key)!);
    const width = Math.max(arrangement.size.width, labelWidth) + 2 * side;
    return { key, arrangement, width, height: arrangement.size.height + top + bottom };
  });
  const { corners, size } = pack(placed, spacing.betweenFrames);
  const layout = {
    nodes: {} as Record<string, Box>,
    edges: {} as Record<string, EdgePlace>,
    frames: {} as Record<string, Box>,
    ...size,
  };
  placed.forEach(({ key, arrangement, width, height }, index) => {
    const corner = corners[index]!;
    const origin = moved(corner, { x: side, y: top });
    layout.frames[key] = { ...corner, width, height };
    for (const [node, box] of arrangement.nodes) layout.nodes[node] = { ...box, ...moved(box, origin) };
    for (const [edge, { points, label }] of arrangement.edges) {
      layout.edges[edge] = { points: points.map((point) => moved(point, origin)), label: moved(label, origin) };
    }
  });
  for (const { key, from, to } of edges) {
    const [start, end] = [layout.nodes[from], layout.nodes[to]];
    if (!layout.edges[key] && start && end) layout.edges[key] = straight(start, end);
  }
  return layout;
}

/** Lays out what is new and leaves the rest where it is, as far as there is something to keep. */
export function layOutKept(request: LayoutRequest, kept: Kept | undefined): Kept {
  const settled = kept && keepPlaces(request, kept, layOutFrame);
  return settled ?? { request, layout: layOut(request), gone: {} };
}
