import type { GraphNode } from '../engine/set/graph-shapes.ts';
import type { Framed } from './frames.ts';
import type { LayoutRequest } from './layout-shapes.ts';
import { shortKind } from './short-kind.ts';
import { textWidth } from './text-width.ts';
import { stateWord, type GraphWords } from './words.ts';

/** The measures of the drawing in CSS pixels at scale 1; the units are the average widths of its typefaces. */
export const measures = {
  nodeHeight: 50,
  nodeMinWidth: 132,
  nodeMaxWidth: 250,
  textLeft: 38,
  textRight: 14,
  kindUnit: 6.6,
  nameUnit: 7.9,
  labelUnit: 6,
  labelHeight: 16,
} as const;

/** More objects than this are not drawn: nobody could read it, and the layout would take seconds. The list has all. */
export const drawnAtMost = 400;

/** The text over a node's name: its kind, and what is odd about it. */
export function kindLine(node: GraphNode, words: GraphWords): string {
  const state = stateWord(node, words);
  const kind = shortKind(node.id.kind);
  return state === '' ? kind : `${kind} · ${state}`;
}

/** Asks for the layout of a graph. Equal requests have equal layouts, so the same drawing is not laid out twice. */
export function layoutRequest({ frames, edges }: Framed, words: GraphWords): LayoutRequest {
  return {
    frames: frames.map(({ name, nodes }) => ({
      name,
      nodes: nodes.map((node) => ({ key: node.key, width: nodeWidth(node, words), height: measures.nodeHeight })),
    })),
    edges: edges.map(({ key, from, to, name }) => ({
      key,
      from,
      to,
      labelWidth: Math.ceil(textWidth(words.edge(name), measures.labelUnit)) + 10,
    })),
  };
}

function nodeWidth(node: GraphNode, words: GraphWords): number {
  const text = Math.max(
    textWidth(kindLine(node, words), measures.kindUnit),
    textWidth(node.id.name, measures.nameUnit),
  );
  const wanted = Math.ceil(text) + measures.textLeft + measures.textRight;
  return Math.min(measures.nodeMaxWidth, Math.max(measures.nodeMinWidth, wanted));
}
