import type { Graph, GraphNode } from '../engine/set/graph-shapes.ts';
import { filtered } from './filter.ts';
import { fold, type FoldedBox } from './fold.ts';
import { frameKey, headsOf } from './frames.ts';
import { linesOf, type Line } from './lines.ts';
import { searchFor } from './search.ts';
import { nodeTones, worstOf } from './tone.ts';
import { hiddenBy, type HiddenBy, type Tone, type View, type ViewNode, type ViewOptions } from './view-shapes.ts';

/**
 * What is drawn of a graph, and in what it is folded. Pure: the same graph and options give the same view.
 * @returns see `View`: nothing is left out without being counted
 */
export function viewOf(graph: Graph, options: ViewOptions = {}): View {
  const reasons = filtered(graph, options);
  const nodes = graph.nodes.filter(({ key }) => !reasons.has(key));
  const heads = headsOf(nodes);
  const headKeys = new Set([...heads.values()].map(({ key }) => key));
  const shown = new Set(nodes.map(({ key }) => key));
  const edges = graph.edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const between = edges.filter(({ from, to }) => !headKeys.has(from) && !headKeys.has(to));
  const { boxes, boxOf, namespaces } = fold(
    nodes.filter(({ key }) => !headKeys.has(key)),
    between,
    options,
  );
  const { lines, inside } = linesOf(between, boxOf);
  const near = options.focus === undefined ? undefined : neighbourhood(options.focus, lines);
  const tones = nodeTones(nodes, edges);
  const matches = searchFor(options.search ?? '');

  const frames = new Map<string, ViewNode[]>();
  for (const box of boxes) {
    const { namespace } = box.members[0]!.id;
    const goal = options.marks?.nodes.get(box.members[0]!.key);
    const node: ViewNode = {
      ...what(box, tones),
      key: box.key,
      matches: box.members.some(matches),
      faint: near !== undefined && !near.has(box.key),
      ...(goal && box.stands !== 'namespace' && { goal }),
      ...(box.openedFan && { openedFan: box.openedFan }),
    };
    const list = frames.get(namespace);
    if (list) list.push(node);
    else frames.set(namespace, [node]);
  }

  const found = graph.nodes.filter(matches);
  return {
    frames: [...frames]
      .map(([name, list]) => {
        const head = heads.get(name);
        return { key: frameKey(name), name, nodes: list, folded: namespaces.has(name), ...(head && { node: head }) };
      })
      .sort((a, b) => Number(a.name === '') - Number(b.name === '')),
    edges: lines.map((line) => {
      const goal = options.marks?.edges.get(line.members[0]?.key ?? line.key);
      const faint = near !== undefined && line.from !== options.focus && line.to !== options.focus;
      return { ...line, faint, ...(goal && { goal }) };
    }),
    hidden: { nodes: hiddenNodes(reasons, boxes), edges: graph.edges.length - edges.length + inside },
    total: { nodes: graph.nodes.length, edges: graph.edges.length },
    found: { objects: found.length, filteredOut: found.filter(({ key }) => reasons.has(key)).length },
  };
}

type What = Omit<ViewNode, 'key' | 'matches' | 'faint' | 'goal' | 'openedFan'>;

/** What a box shows: an object, the first of its siblings without its name, or a namespace. */
function what({ stands, members }: FoldedBox, tones: ReadonlyMap<string, Tone>): What {
  const first = members[0]!;
  const count = members.length;
  const tone = tones.get(first.key) ?? 'ok';
  switch (stands) {
    case 'object':
      return { ...first, stands, count: first.count ?? 1, members: [], tone };
    case 'fan':
      return { ...first, id: { ...first.id, name: '' }, stands, count: counted(members), members, tone };
    case 'namespace': {
      const id = { group: '', version: 'v1', kind: 'Namespace', namespace: '', name: first.id.namespace };
      return { id, concern: 'cluster', state: 'present', stands, count, members, ...worstOf(members, tones) };
    }
  }
}

/** A node of the graph may itself stand for several objects, as "3 Pods" that the cluster makes. */
function counted(members: readonly GraphNode[]): number {
  return members.reduce((sum, { count = 1 }) => sum + count, 0);
}

function neighbourhood(key: string, lines: readonly Line[]): ReadonlySet<string> {
  const near = new Set([key]);
  for (const { from, to } of lines) {
    if (from === key) near.add(to);
    else if (to === key) near.add(from);
  }
  return near;
}

function hiddenNodes(
  reasons: ReadonlyMap<string, HiddenBy>,
  boxes: readonly FoldedBox[],
): Readonly<Record<HiddenBy, number>> {
  const hidden = Object.fromEntries(hiddenBy.map((reason) => [reason, 0])) as Record<HiddenBy, number>;
  for (const reason of reasons.values()) hidden[reason]++;
  for (const { stands, members } of boxes) {
    if (stands === 'fan') hidden.fan += members.length;
    else if (stands === 'namespace') hidden['folded-namespace'] += members.length;
  }
  return hidden;
}
