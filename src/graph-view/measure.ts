import type { EdgeName } from '../engine/set/edges.ts';
import type { GraphNode } from '../engine/set/graph-shapes.ts';
import type { Framed } from './frames.ts';
import type { LayoutRequest } from './layout-shapes.ts';
import { shortKind } from './short-kind.ts';
import { textWidth } from './text-width.ts';
import { frameLabel, type GraphWords } from './words.ts';

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
  labelHeight: 16,
} as const;

/** More objects than this are not drawn: nobody could read it, and the layout would take seconds. The list has all. */
export const drawnAtMost = 400;

/** The text over a node's name: its kind, and that it is missing. What the cluster makes is dotted, and needs no word. */
export function kindLine(node: GraphNode, words: GraphWords): string {
  const state = node.state === 'missing' ? words.missing : '';
  const kind = shortKind(node.id.kind);
  return state === '' ? kind : `${kind} · ${state}`;
}

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

/** Asks for the layout of a graph. Equal requests have equal layouts, so the same drawing is not laid out twice. */
export function layoutRequest({ frames, edges }: Framed, words: GraphWords): LayoutRequest {
  return {
    frames: frames.map(({ name, node, nodes }) => ({
      name,
      labelWidth: Math.ceil(textWidth(frameLabel(name, node, words), measures.frame)),
      nodes: nodes.map((node) => ({ key: node.key, width: nodeWidth(node, words), height: measures.nodeHeight })),
    })),
    edges: edges.map(({ key, from, to, name }) => ({
      key,
      from,
      to,
      labelWidth: Math.ceil(textWidth(words.edge(name), measures.label)) + 8,
      weight: weights[name] ?? 2,
    })),
  };
}

function nodeWidth(node: GraphNode, words: GraphWords): number {
  const text = Math.max(textWidth(kindLine(node, words), measures.kind), textWidth(node.id.name, measures.name));
  const wanted = Math.ceil(text) + measures.textLeft + measures.textRight;
  return Math.min(measures.nodeMaxWidth, Math.max(measures.nodeMinWidth, wanted));
}
