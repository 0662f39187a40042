import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/engine/set/graph-shapes.ts';
import { overlaps } from '../../src/graph-view/free-place.ts';
import { frameKey } from '../../src/graph-view/frames.ts';
import type { Kept } from '../../src/graph-view/keep-places.ts';
import { layOut, layOutKept } from '../../src/graph-view/lay-out.ts';
import type { Box, Layout } from '../../src/graph-view/layout-shapes.ts';
import { layoutRequest } from '../../src/graph-view/measure.ts';
import { sceneOf } from '../../src/graph-view/scene.ts';
import { viewOf } from '../../src/graph-view/view.ts';
import { edge, graphs, node } from './graphs.ts';
import { words } from './words.ts';

const request = (graph: Graph) => layoutRequest(sceneOf(viewOf(graph, { fansFrom: Infinity }), words));
const after = (graph: Graph, kept?: Kept): Kept => layOutKept(request(graph), kept);
const without = ({ nodes, edges }: Graph, gone: GraphNode): Graph => ({
  nodes: nodes.filter(({ key }) => key !== gone.key),
  edges: edges.filter(({ from, to }) => from !== gone.key && to !== gone.key),
});

const service = node('Service', 'web');
const web = node('Deployment', 'web');
const settings = node('ConfigMap', 'settings');
const account = node('ServiceAccount', 'web');
const api = node('Deployment', 'api', {}, 'other');
const role = node('ClusterRole', 'reader', {}, '');
const graph: Graph = {
  nodes: [service, web, settings, account, api, role],
  edges: [
    edge(service, web),
    edge(web, settings, { name: 'envfrom-configmap' }),
    edge(web, account, { name: 'runs-as' }),
  ],
};

describe('places that are kept', () => {
  const first = after(graph);

  it('stay when nothing but findings changes', () => {
    const changed = { ...graph, nodes: graph.nodes.map((each) => ({ ...each, severity: 'error' as const })) };
    expect(after(changed, first).layout).toEqual(first.layout);
  });

  it('stay when a node comes, which stands beside its neighbour', () => {
    const more = node('ConfigMap', 'more');
    const link = edge(web, more, { name: 'envfrom-configmap' });
    const { layout } = after({ nodes: [...graph.nodes, more], edges: [...graph.edges, link] }, first);
    expect(layout.nodes).toMatchObject(first.layout.nodes);
    expect(layout.edges).toMatchObject(first.layout.edges);
    expect(layout.nodes[more.key]!.x).toBeGreaterThan(layout.nodes[web.key]!.x + layout.nodes[web.key]!.width);
    expect(layout.edges[link.key]!.points).toHaveLength(2);
  });

  it('put what leads to a workload to the left of it', () => {
    const ingress = node('Service', 'second');
    const { layout } = after({ nodes: [...graph.nodes, ingress], edges: [...graph.edges, edge(ingress, web)] }, first);
    expect(layout.nodes[ingress.key]!.x).toBeLessThan(layout.nodes[web.key]!.x);
  });

  it('stay when a node goes, and take it back', () => {
    const less = after(without(graph, settings), first);
    expect(less.layout.nodes).toEqual(
      without(graph, settings).nodes.reduce((all, { key }) => ({ ...all, [key]: first.layout.nodes[key] }), {}),
    );
    expect(after(graph, less).layout.nodes).toEqual(first.layout.nodes);
  });

  it('go over to an object that is renamed', () => {
    const renamed = node('ConfigMap', 'setting');
    const { nodes } = without(graph, settings);
    const { layout } = after({ nodes: [...nodes, renamed], edges: graph.edges.slice(0, 1) }, first);
    expect(layout.nodes[renamed.key]).toMatchObject({
      x: first.layout.nodes[settings.key]!.x,
      y: first.layout.nodes[settings.key]!.y,
    });
  });

  it('stay when a namespace comes', () => {
    const far = node('Pod', 'far', {}, 'far');
    const { layout } = after({ ...graph, nodes: [...graph.nodes, far] }, first);
    expect(layout.frames).toMatchObject(first.layout.frames);
    expect(problems(layout)).toEqual([]);
  });

  it('are given up where nearly all is new', () => {
    const pods = Array.from({ length: 40 }, (_, index) => node('Pod', `pod-${index}`));
    const next = { nodes: [service, ...pods], edges: pods.map((pod) => edge(service, pod)) };
    expect(after(next, first).layout).toEqual(layOut(request(next)));
  });

  it('move whole frames down where a frame between others has to grow', () => {
    const many = Array.from({ length: 12 }, (_, index) => node('ConfigMap', `more-${index}`));
    let kept = first;
    let grown = graph;
    for (const each of many) {
      grown = { ...grown, nodes: [...grown.nodes, each] };
      kept = after(grown, kept);
      expect(problems(kept.layout)).toEqual([]);
    }
  });
});

it('lays out the same graph in the same way, with no box over another', () => {
  fc.assert(
    fc.property(graphs, (any) => {
      const layout = layOut(request(any));
      expect(layOut(request(any))).toEqual(layout);
      expect(problems(layout)).toEqual([]);
    }),
  );
});

it('keeps every node in its frame, apart from the others, whatever changes', () => {
  fc.assert(
    fc.property(graphs, graphs, fc.integer(), (one, other, seed) => {
      const start = after(one);
      const mixed = mix(one, other, seed);
      const { layout } = after(mixed, start);
      expect(problems(layout)).toEqual([]);
      expect(movedInside(mixed, start.layout, layout)).toEqual([]);
      expect(Object.keys(layout.nodes).sort()).toEqual(
        request(mixed)
          .frames.flatMap(({ nodes }) => nodes.map(({ key }) => key))
          .sort(),
      );
      expect(Object.keys(layout.edges)).toHaveLength(request(mixed).edges.length);
    }),
  );
});

/** Most of one graph and some of another. */
function mix(one: Graph, other: Graph, seed: number): Graph {
  const kept = one.nodes.filter((_, index) => (index + seed) % 4 !== 0);
  const nodes = [...new Map([...kept, ...other.nodes.slice(0, 6)].map((each) => [each.key, each])).values()];
  const keys = new Set(nodes.map(({ key }) => key));
  const edges = [...new Map([...one.edges, ...other.edges].map((each) => [each.key, each])).values()];
  return { nodes, edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)) };
}

/** Nodes that have moved within their frame. Where nearly all is new nothing is said. */
function movedInside(graph: Graph, before: Layout, { nodes, frames }: Layout): string[] {
  const known = graph.nodes.filter(({ key }) => before.nodes[key] && nodes[key]);
  if (known.length * 4 < graph.nodes.length) return [];
  return known.flatMap(({ key, id }) => {
    const [old, now] = [before.frames[frameKey(id.namespace)]!, frames[frameKey(id.namespace)]!];
    const [from, to] = [before.nodes[key]!, nodes[key]!];
    return to.x - now.x === from.x - old.x && to.y - now.y === from.y - old.y ? [] : [key];
  });
}

/** Nodes or frames that lie on each other, and what sticks out of the drawing. */
function problems({ nodes, frames, width, height }: Layout): string[] {
  const sticksOut = (box: Box) =>
    box.x < 0 || box.y < 0 || box.x + box.width > width + 1 || box.y + box.height > height + 1;
  const clash = (boxes: Readonly<Record<string, Box>>): string[] => {
    const list = Object.entries(boxes);
    return list.flatMap(([key, box], index) => [
      ...(sticksOut(box) ? [`${key} sticks out`] : []),
      ...list.slice(index + 1).flatMap(([other, there]) => (overlaps(box, there, 0) ? [`${key} over ${other}`] : [])),
    ]);
  };
  return [...clash(nodes), ...clash(frames)];
}
