import type { Arrangement } from './dagre.ts';
import { freeCorner, freePlace, overlaps, type Wish } from './free-place.ts';
import { columnOf } from './ranks.ts';
import {
  spacing,
  type Box,
  type EdgePlace,
  type EdgeToPlace,
  type FrameToPlace,
  type Layout,
  type LayoutRequest,
  type NodeToPlace,
} from './layout-shapes.ts';
import { straight } from './straight.ts';

/** A layout, what was asked for, and where nodes stood that have gone since: one that comes back finds its place. */
export type Kept = {
  readonly request: LayoutRequest;
  readonly layout: Layout;
  readonly gone: Readonly<Record<string, Box>>;
};

type LayOutFrame = (nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]) => Arrangement;

const goneAtMost = 2000;

/**
 * Lays out what is new in a drawing and leaves the rest where it is: a new node stands near its neighbours, one that is
 * renamed or comes back takes the old place. A frame moves only where another has to grow and no side of it is free.
 * @returns nothing where so much is new that the whole is better laid out anew
 */
export function keepPlaces(request: LayoutRequest, kept: Kept, layOutFrame: LayOutFrame): Kept | undefined {
  const before = kept.layout;
  const all = request.frames.flatMap(({ nodes }) => nodes);
  const known = all.filter(({ key }) => Object.hasOwn(before.nodes, key)).length;
  if (known === 0 || all.length - known > 3 * known + 5) return undefined;

  const frames = new Map<string, Box>();
  for (const { key } of request.frames) if (before.frames[key]) frames.set(key, before.frames[key]);
  const nodes = new Map<string, Box>();
  const edges = new Map<string, EdgePlace>();
  const near = neighboursOf(request.edges);
  const heirs = heirsOf(request, kept);
  const kin = new Map(all.map((node) => [node.key, node]));

  for (const frame of request.frames.filter(({ key }) => frames.has(key))) {
    const own = new Map<string, Box>();
    for (const node of frame.nodes) {
      const place = before.nodes[node.key];
      if (place) own.set(node.key, grown(place, node, own, before, frame));
    }
    for (const node of frame.nodes) {
      const old = before.nodes[node.key] ? undefined : (heirs.get(node.key) ?? kept.gone[node.key]);
      if (old && isFree({ ...old, ...size(node) }, own, frames.get(frame.key)!))
        own.set(node.key, { ...old, ...size(node) });
    }
    // Those with neighbours first: the others fill what is left.
    const rest = frame.nodes.filter(({ key }) => !own.has(key));
    for (const node of rest.sort((a, b) => (near.get(b.key)?.length ?? 0) - (near.get(a.key)?.length ?? 0))) {
      const others = [...frames].filter(([key]) => key !== frame.key).map(([, box]) => box);
      const wish = wishFor(node, near.get(node.key) ?? [], own, kin);
      own.set(node.key, freePlace(wish, size(node), own, frames.get(frame.key)!, others));
      frames.set(frame.key, around(frames.get(frame.key)!, own.get(node.key)!));
    }
    for (const [key, box] of own) nodes.set(key, box);
  }

  pushApart(frames, nodes, request.frames);
  for (const frame of request.frames.filter(({ key }) => !frames.has(key))) {
    placeFrame(frame, request.edges, frames, nodes, edges, layOutFrame);
  }
  for (const { key, from, to } of request.edges) {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    const old = before.edges[key];
    if (!start || !end || edges.has(key)) continue;
    edges.set(
      key,
      old && stays(start, before.nodes[from]) && stays(end, before.nodes[to]) ? old : straight(start, end),
    );
  }
  const boxes = [...frames.values()];
  return {
    request,
    layout: {
      nodes: Object.fromEntries(nodes),
      edges: Object.fromEntries(edges),
      frames: Object.fromEntries(frames),
      width: Math.max(0, ...boxes.map(({ x, width }) => x + width)),
      height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
    },
    gone: stillGone(kept, nodes),
  };
}

/** Keeps the corner. A box that has grown over another one stays as it was: its text is cut. */
function grown(place: Box, node: NodeToPlace, own: ReadonlyMap<string, Box>, before: Layout, frame: FrameToPlace): Box {
  if (node.width <= place.width) return { ...place, ...size(node) };
  const wide = { ...place, ...size(node) };
  const inside = before.frames[frame.key]!;
  const fits = wide.x + wide.width + spacing.frame.side <= inside.x + inside.width;
  const others = frame.nodes.map(({ key }) => own.get(key) ?? before.nodes[key]);
  return fits && others.every((box) => !box || (box.x === place.x && box.y === place.y) || !overlaps(wide, box, 4))
    ? wide
    : place;
}

function isFree(box: Box, own: ReadonlyMap<string, Box>, frame: Box): boolean {
  const inside =
    box.x + box.width + spacing.frame.side <= frame.x + frame.width &&
    box.y + box.height + spacing.frame.bottom <= frame.y + frame.height;
  return inside && [...own.values()].every((other) => !overlaps(box, other, 4));
}

/** The place of a node that has gone, for one of its kin that has come: an object that is being renamed. */
function heirsOf(request: LayoutRequest, { request: asked, layout }: Kept): ReadonlyMap<string, Box> {
  const now = new Map(request.frames.map((frame) => [frame.key, frame]));
  const heirs = new Map<string, Box>();
  for (const old of asked.frames) {
    const frame = now.get(old.key);
    if (!frame) continue;
    const present = new Set(frame.nodes.map(({ key }) => key));
    const left = new Map<string, string[]>();
    for (const { key, kin } of old.nodes) {
      if (!present.has(key)) left.set(kin, [...(left.get(kin) ?? []), key]);
    }
    for (const { key, kin } of frame.nodes) {
      if (Object.hasOwn(layout.nodes, key)) continue;
      const from = left.get(kin)?.shift();
      if (from !== undefined && layout.nodes[from]) heirs.set(key, layout.nodes[from]);
    }
  }
  return heirs;
}

type Neighbour = { readonly key: string; readonly leadsTo: boolean; readonly labelWidth: number };

function neighboursOf(edges: readonly EdgeToPlace[]): ReadonlyMap<string, Neighbour[]> {
  const near = new Map<string, Neighbour[]>();
  const add = (key: string, neighbour: Neighbour): void => {
    const list = near.get(key);
    if (list) list.push(neighbour);
    else near.set(key, [neighbour]);
  };
  for (const { from, to, labelWidth } of edges) {
    add(from, { key: to, leadsTo: true, labelWidth });
    add(to, { key: from, leadsTo: false, labelWidth });
  }
  return near;
}

/** Right of its neighbours or left of them, as their concerns are columns; without any under what is of its concern. */
function wishFor(
  node: NodeToPlace,
  neighbours: readonly Neighbour[],
  own: ReadonlyMap<string, Box>,
  kin: ReadonlyMap<string, NodeToPlace>,
): Wish {
  const placed = neighbours.flatMap((each) => {
    const box = own.get(each.key);
    const other = kin.get(each.key);
    return box && other ? [{ ...each, box, other }] : [];
  });
  if (placed.length === 0) {
    const column = [...own].filter(([key]) => kin.get(key)?.concern === node.concern).map(([, box]) => box);
    return column.length === 0
      ? {}
      : { x: Math.min(...column.map(({ x }) => x)), y: Math.max(...column.map(({ y, height }) => y + height)) };
  }
  const mean = placed.reduce((sum, { box }) => sum + box.y, 0) / placed.length;
  const first = placed[0]!;
  const step = columnOf(node.concern) - columnOf(first.other.concern);
  const isRight = step === 0 ? !first.leadsTo : step > 0;
  const room = 2 * spacing.betweenColumns + Math.max(...placed.map(({ labelWidth }) => labelWidth));
  const x = isRight
    ? Math.max(...placed.map(({ box }) => box.x + box.width)) + room
    : Math.min(...placed.map(({ box }) => box.x)) - room - node.width;
  return { x, y: mean };
}

/** Moves frames down that lie under one that had to grow, from the top on. */
function pushApart(frames: Map<string, Box>, nodes: Map<string, Box>, asked: readonly FrameToPlace[]): void {
  const members = new Map(asked.map((frame) => [frame.key, frame.nodes]));
  const settled: Box[] = [];
  for (const [key, box] of [...frames].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)) {
    let y = box.y;
    for (let wall = wallAt(settled, { ...box, y }); wall; wall = wallAt(settled, { ...box, y })) {
      y = wall.y + wall.height + spacing.betweenFrames;
    }
    const by = y - box.y;
    const there = { ...box, y };
    settled.push(there);
    frames.set(key, there);
    if (by === 0) continue;
    for (const node of members.get(key) ?? []) {
      const place = nodes.get(node.key);
      if (place) nodes.set(node.key, { ...place, y: place.y + by });
    }
  }
}

function wallAt(settled: readonly Box[], box: Box): Box | undefined {
  return settled.find((other) => overlaps(box, other, 1));
}

function placeFrame(
  { key, nodes: members, labelWidth }: FrameToPlace,
  asked: readonly EdgeToPlace[],
  frames: Map<string, Box>,
  nodes: Map<string, Box>,
  edges: Map<string, EdgePlace>,
  layOutFrame: LayOutFrame,
): void {
  const { side, top, bottom } = spacing.frame;
  const inside = new Set(members.map((node) => node.key));
  const own = asked.filter(({ from, to }) => from !== to && inside.has(from) && inside.has(to));
  const placed = layOutFrame(members, own);
  const area = {
    width: Math.max(placed.size.width, labelWidth) + 2 * side,
    height: placed.size.height + top + bottom,
  };
  const corner = freeCorner(area, [...frames.values()]);
  const [x, y] = [corner.x + side, corner.y + top];
  frames.set(key, { ...corner, ...area });
  for (const [node, box] of placed.nodes) nodes.set(node, { ...box, x: box.x + x, y: box.y + y });
  for (const [edge, { points, label }] of placed.edges) {
    const at = points.map((point) => ({ x: point.x + x, y: point.y + y }));
    edges.set(edge, { points: at, label: { x: label.x + x, y: label.y + y } });
  }
}

function around(frame: Box, { x, y, width, height }: Box): Box {
  const right = Math.max(frame.x + frame.width, x + width + spacing.frame.side);
  const bottom = Math.max(frame.y + frame.height, y + height + spacing.frame.bottom);
  return { ...frame, width: right - frame.x, height: bottom - frame.y };
}

function stillGone({ layout, gone }: Kept, nodes: ReadonlyMap<string, Box>): Readonly<Record<string, Box>> {
  const left = Object.entries({ ...gone, ...layout.nodes }).filter(([key]) => !nodes.has(key));
  return Object.fromEntries(left.slice(-goneAtMost));
}

function stays(now: Box, before: Box | undefined): boolean {
  return before !== undefined && now.x === before.x && now.y === before.y;
}

function size({ width, height }: NodeToPlace): { width: number; height: number } {
  return { width, height };
}
