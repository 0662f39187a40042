import type { EdgeName } from '../engine/set/edges.ts';
import type { Concern, GraphNode } from '../engine/set/graph-shapes.ts';
import type { Place, ResourceId } from '../engine/finding.ts';
import { shortKind } from './short-kind.ts';
import type { GoalMark, Tone, View, ViewEdge, ViewFrame, ViewNode } from './view-shapes.ts';
import { countedKind, edgeWord, frameLabel, goalWord, severityWord, stateWord, type GraphWords } from './words.ts';

/** An object behind a fan or a folded namespace. */
export type SceneMember = {
  readonly key: string;
  readonly id: ResourceId;
  /** What a screen reader says. */
  readonly label: string;
  readonly place?: Place;
};

export type SceneNode = {
  readonly key: string;
  readonly id: ResourceId;
  /** The key of the frame around it. */
  readonly frame: string;
  readonly stands: ViewNode['stands'];
  readonly count: number;
  readonly members: readonly SceneMember[];
  readonly concern: Concern;
  readonly tone: Tone;
  readonly goal?: GoalMark;
  /** A square for an error, a diamond for a warning: the shape says what the colour says. */
  readonly mark?: 'square' | 'diamond';
  /** The small line: the kind, and what must be said of the state. */
  readonly line: string;
  /** The large line: the name, or how many of what. */
  readonly title: string;
  /** The words for all that is not simply fine: its state, what the goal says, the worst finding. */
  readonly states: readonly string[];
  /** What a screen reader says. */
  readonly label: string;
  /** What a finding says of it. */
  readonly sentence?: string;
  readonly matches: boolean;
  readonly faint: boolean;
  readonly place?: Place;
  /** The key of the fan that the reader has opened to see this object. */
  readonly openedFan?: string;
};

export type SceneEdge = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly name: EdgeName;
  readonly tone: Tone;
  readonly goal?: GoalMark;
  /** The word on the line. */
  readonly label: string;
  /** The word for a state that is not simply fine, or "". */
  readonly said: string;
  readonly sentence?: string;
  /** How many references it stands for, and their keys. */
  readonly count: number;
  readonly members: readonly string[];
  readonly faint: boolean;
  /** The text that makes the reference, and the field as the server prints it. */
  readonly place: Place;
  readonly path: string;
};

export type SceneFrame = {
  readonly key: string;
  /** The namespace; "" for what belongs to the whole cluster. */
  readonly name: string;
  readonly label: string;
  readonly folded: boolean;
  readonly node?: GraphNode;
};

/**
 * All that is shown, in words and without places: the drawing (see `placed.ts`), its list twin and the exports are made
 * of this alone. Nodes follow each other by frame.
 */
export type Scene = {
  readonly frames: readonly SceneFrame[];
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly hidden: View['hidden'];
  readonly total: View['total'];
  readonly found: View['found'];
};

/**
 * Puts words on a view.
 * @param sentences what findings say of nodes and edges, by key
 */
export function sceneOf(view: View, words: GraphWords, sentences: ReadonlyMap<string, string> = new Map()): Scene {
  return {
    frames: view.frames.map((frame) => sceneFrame(frame, words)),
    nodes: view.frames.flatMap(({ key, nodes }) => nodes.map((node) => sceneNode(node, key, words, sentences))),
    edges: view.edges.map((edge) => sceneEdge(edge, words, sentences)),
    hidden: view.hidden,
    total: view.total,
    found: view.found,
  };
}

function sceneFrame({ key, name, node, folded }: ViewFrame, words: GraphWords): SceneFrame {
  return { key, name, label: frameLabel(name, node, words), folded, ...(node && { node }) };
}

function sceneNode(
  node: ViewNode,
  frame: string,
  words: GraphWords,
  sentences: ReadonlyMap<string, string>,
): SceneNode {
  const { key, id, stands, count, concern, tone, goal, matches, faint, place, openedFan } = node;
  const states = [node.state === 'missing' ? words.missing : '', goalWord(goal, words)].filter((word) => word !== '');
  const line = [aboutOf(node), ...states].join(' · ');
  const title = titleOf(node, words);
  const sentence = sentences.get(key);
  // What is heard begins with what is seen; a kind that is drawn short is then said in full.
  const said = [
    `${line} ${title}`,
    stands === 'object' && shortKind(id.kind) !== id.kind ? id.kind : '',
    node.state === 'missing' ? '' : stateWord(node, words),
    severityWord(node, words),
  ];
  return {
    ...{ key, id, frame, stands, count, concern, tone, line, title, matches, faint },
    states: [stateWord(node, words), goalWord(goal, words), severityWord(node, words)].filter((word) => word !== ''),
    members: node.members.map((member) => sceneMember(member, words)),
    label: said.filter((part) => part !== '').join(', '),
    ...(goal && { goal }),
    ...(node.severity === 'error' && { mark: 'square' as const }),
    ...(node.severity === 'warning' && { mark: 'diamond' as const }),
    ...(sentence !== undefined && { sentence }),
    ...(place && { place }),
    ...(openedFan !== undefined && { openedFan }),
  };
}

function titleOf({ stands, count, id }: ViewNode, words: GraphWords): string {
  if (stands === 'namespace') return words.objects(count);
  if (stands === 'fan') return countedKind(count, id.kind);
  return count > 1 ? `${id.name} × ${count}` : id.name;
}

/** The kind of an object, the first names of a fan, the commonest kinds of a namespace. */
function aboutOf({ stands, id, members }: ViewNode): string {
  if (stands === 'object') return shortKind(id.kind);
  if (stands === 'fan') return firstOf(members.map((member) => member.id.name));
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member.id.kind, (counts.get(member.id.kind) ?? 0) + 1);
  const commonest = [...counts].sort(([, a], [, b]) => b - a);
  return firstOf(commonest.map(([kind, number]) => countedKind(number, shortKind(kind))));
}

function firstOf(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]}, ${names[1]}, …` : names.join(', ');
}

function sceneMember(node: GraphNode, words: GraphWords): SceneMember {
  const { key, id, place } = node;
  const said = [`${id.kind} ${id.name}`, stateWord(node, words), severityWord(node, words)];
  return { key, id, label: said.filter((part) => part !== '').join(', '), ...(place && { place }) };
}

function sceneEdge(edge: ViewEdge, words: GraphWords, sentences: ReadonlyMap<string, string>): SceneEdge {
  const { key, from, to, name, state, goal, members, faint, place, path } = edge;
  const count = Math.max(1, members.length);
  const word = words.edge(name);
  const sentence = sentences.get(key) ?? members.map((member) => sentences.get(member.key)).find((each) => each);
  return {
    ...{ key, from, to, name, tone: state, count, faint, place, path },
    members: members.map((member) => member.key),
    label: count > 1 ? `${word} × ${count}` : word,
    said: [edgeWord(edge, words), goalWord(goal, words)].filter((part) => part !== '').join(', '),
    ...(goal && { goal }),
    ...(sentence !== undefined && { sentence }),
  };
}
