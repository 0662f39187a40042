import type { Place } from '../../engine/finding.ts';
import { nameOf } from '../../graph-view/name-of.ts';
import type { Pointed } from '../../graph-view/pointing.ts';
import type { Scene, SceneEdge, SceneNode } from '../../graph-view/scene.ts';
import type { Sentence } from './sentences.ts';

/** What is told about a node or an edge that the reader points at or has chosen. */
export type Told = {
  readonly of: Pointed;
  /** Kind and name in full, or both ends of a connection and its word. */
  readonly name: string;
  /** The words for its state, or "". */
  readonly state: string;
  readonly sentences: readonly Sentence[];
  /** The connections of a node that are not as they should be, where no sentence says so. */
  readonly faulty: readonly { readonly edge: SceneEdge; readonly name: string }[];
  /** The keys of the objects, or of the references, that it stands for. */
  readonly members: readonly string[];
  readonly place?: Place;
  /** The stack that it is, or that it came out of. */
  readonly stack?: { readonly key: string; readonly open: boolean };
};

/** Gathers what is told; `undefined` for what the scene does not have any more. */
export function toldOf(
  of: Pointed,
  scene: Scene,
  sentences: ReadonlyMap<string, readonly Sentence[]>,
): Told | undefined {
  const nodes = new Map(scene.nodes.map((node) => [node.key, node]));
  if (of.kind === 'node') {
    const node = nodes.get(of.key);
    return node && toldOfNode(of, node, scene, nodes, sentences);
  }
  const edge = scene.edges.find(({ key }) => key === of.key);
  if (!edge) return undefined;
  const members = edge.members.length > 0 ? edge.members : [edge.key];
  return {
    of,
    name: nameOfEdge(edge, nodes),
    state: edge.said,
    sentences: joined(members, sentences),
    faulty: [],
    members,
    place: edge.place,
  };
}

function toldOfNode(
  of: Pointed,
  node: SceneNode,
  { edges }: Scene,
  nodes: ReadonlyMap<string, SceneNode>,
  sentences: ReadonlyMap<string, readonly Sentence[]>,
): Told {
  const members = node.stands === 'object' ? [node.key] : node.members.map(({ key }) => key);
  const own = edges.filter(({ from, to }) => from === node.key || to === node.key);
  const said = joined(members, sentences);
  const news = (edge: SceneEdge): boolean => edge.said !== '' && !said.some(({ text }) => text === edge.sentence);
  return {
    of,
    name: nameOf(node),
    state: node.states.join(', '),
    sentences: said,
    faulty: own.filter(news).map((edge) => ({ edge, name: nameOfEdge(edge, nodes) })),
    members,
    ...(node.place && { place: node.place }),
    ...(node.stands !== 'object'
      ? { stack: { key: node.key, open: false } }
      : node.openedFan !== undefined && { stack: { key: node.openedFan, open: true } }),
  };
}

function nameOfEdge({ from, to, label }: SceneEdge, nodes: ReadonlyMap<string, SceneNode>): string {
  const end = (key: string): string => {
    const node = nodes.get(key);
    return node ? nameOf(node) : '';
  };
  return `${end(from)} → ${label} → ${end(to)}`;
}

/** All that is said of some keys, each sentence once. */
function joined(keys: readonly string[], sentences: ReadonlyMap<string, readonly Sentence[]>): Sentence[] {
  const all = new Map(keys.flatMap((key) => sentences.get(key) ?? []).map((sentence) => [sentence.text, sentence]));
  return [...all.values()];
}
