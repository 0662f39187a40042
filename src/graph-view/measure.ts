import type { EdgeName } from '../engine/set/edges.ts';
import { spacing, type LayoutRequest, type NodeToPlace } from './layout-shapes.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { textWidth } from './text-width.ts';

/** The measures of the drawing in CSS pixels at scale 1, with its typefaces. */
export const measures = {
  nodeHeight: 50,
  nodeMinWidth: 112,
  nodeMaxWidth: 250,
  textLeft: 35,
  textRight: 12,
  kind: { unit: 6.9, mono: false },
  name: { unit: 8.4, mono: true },
  label: { unit: 6.2, mono: false },
  frame: { unit: 6.9, mono: false },
  labelHeight: spacing.labelHeight,
} as const;

/** Requests flow from left to right; who only watches, scales or names comes after that. */
const weights: Partial<Record<EdgeName, number>> = {
  'ingress-path-service': 6,
  'ingress-default': 6,
  'routes-to': 8,
  'governed-by': 1,
  isolates: 1,
  protects: 1,
  scales: 1,
};

/** Asks for the layout of a scene. Equal requests have equal layouts, so the same drawing is not laid out twice. */
export function layoutRequest({ frames, nodes, edges }: Scene): LayoutRequest {
  const inside = new Map(frames.map(({ key }) => [key, [] as NodeToPlace[]]));
  for (const node of nodes) {
    const { key, frame, concern, stands, id } = node;
    const kin = `${stands} ${id.group}/${id.kind}`;
    inside.get(frame)?.push({ key, concern, kin, width: nodeWidth(node), height: measures.nodeHeight });
  }
  return {
    frames: frames.map(({ key, label }) => ({
      key,
      labelWidth: Math.ceil(textWidth(label, measures.frame)),
      nodes: inside.get(key) ?? [],
    })),
    edges: edges.map((edge) => ({
      ...{ key: edge.key, from: edge.from, to: edge.to },
      labelWidth: labelWidth(edge),
      weight: weights[edge.name] ?? 2,
    })),
  };
}

/** The width of the word on a line, with room around it. */
export function labelWidth({ label }: SceneEdge): number {
  return Math.ceil(textWidth(label, measures.label)) + 8;
}

function nodeWidth({ line, title }: SceneNode): number {
  const text = Math.max(textWidth(line, measures.kind), textWidth(title, measures.name));
  const wanted = Math.ceil(text) + measures.textLeft + measures.textRight;
  return Math.min(measures.nodeMaxWidth, Math.max(measures.nodeMinWidth, wanted));
}
