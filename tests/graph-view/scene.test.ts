import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/engine/set/graph-shapes.ts';
import { layOut } from '../../src/graph-view/lay-out.ts';
import { emptyLayout } from '../../src/graph-view/layout-shapes.ts';
import { layoutRequest, measures } from '../../src/graph-view/measure.ts';
import { placed } from '../../src/graph-view/placed.ts';
import { sceneOf } from '../../src/graph-view/scene.ts';
import { textWidth } from '../../src/graph-view/text-width.ts';
import { viewOf } from '../../src/graph-view/view.ts';
import { words } from './words.ts';

function node(kind: string, name: string, more: Partial<GraphNode> = {}, namespace = 'shop'): GraphNode {
  const id = { group: '', version: 'v1', kind, namespace, name };
  return { key: `/${kind}/${namespace}/${name}`, id, concern: 'other', state: 'present', ...more };
}

const place = { file: 0, document: 0, at: { start: 0, end: 1 } };
const service = node('Service', 'web', { severity: 'warning', place });
const pod = node('Pod', 'web', { place });
const settings = node('ConfigMap', 'settings', { state: 'missing' });
const namespace = node('Namespace', 'shop', { place }, '');
const graph: Graph = {
  nodes: [namespace, service, pod, settings],
  edges: [
    { key: 'a', from: service.key, to: pod.key, name: 'routes-to', state: 'ok', place, path: 'spec.selector' },
    { key: 'b', from: pod.key, to: settings.key, name: 'envfrom-configmap', state: 'missing', place, path: 'spec' },
  ],
};

function drawn(of: Graph) {
  const scene = sceneOf(viewOf(of), words);
  const request = layoutRequest(scene);
  return placed(scene, layOut(request));
}

describe('scene', () => {
  const shapes = drawn(graph);
  const shape = (of: GraphNode) => shapes.nodes.find(({ key }) => key === of.key)!;

  it('says of what the cluster makes that it does, and draws it without a word', () => {
    const made = { ...pod, state: 'generated' as const };
    const [node] = drawn({ nodes: [made], edges: [] }).nodes;
    expect(node).toMatchObject({ line: 'Pod', tone: 'generated' });
    expect(node!.label).toContain(', generated');
  });

  it('draws no frame narrower than what stands in its corner', () => {
    const long = 'a-namespace-with-a-name-that-is-much-longer-than-a-pod';
    const inside = { ...pod, key: 'p', id: { ...pod.id, namespace: long } };
    const [frame] = drawn({ nodes: [inside], edges: [] }).frames;
    expect(frame!.width).toBeGreaterThan(textWidth(frame!.label, measures.frame));
  });

  it('draws a Namespace that holds objects as the frame around them', () => {
    expect(shapes.frames.map(({ label }) => label)).toEqual(['namespace shop']);
    expect(shapes.nodes).toHaveLength(3);
    const frame = shapes.frames[0]!;
    for (const { x, y, width, height } of shapes.nodes) {
      expect(x >= frame.x && y >= frame.y).toBe(true);
      expect(x + width <= frame.x + frame.width && y + height <= frame.y + frame.height).toBe(true);
    }
  });

  it('runs from left to right, no box over another', () => {
    expect(shape(service).x).toBeLessThan(shape(pod).x);
    expect(shape(pod).x + shape(pod).width).toBeLessThan(shape(settings).x);
  });

  it('starts an edge at the right side of its source and ends it at the left side of its target', () => {
    const path = shapes.edges.find(({ key }) => key === 'a')!.d;
    const numbers = path.match(/-?[\d.]+/g)!.map(Number);
    expect(numbers[0]).toBeCloseTo(shape(service).x + shape(service).width, 0);
    expect(numbers.at(-2)).toBeCloseTo(shape(pod).x, 0);
  });

  it('says state and finding by word and shape', () => {
    expect(shape(settings)).toMatchObject({
      line: 'ConfigMap · missing',
      tone: 'missing',
      label: 'ConfigMap · missing settings',
    });
    expect(shape(service)).toMatchObject({ mark: 'diamond', label: 'Service web, warning' });
    expect(shapes.edges.map(({ tone }) => tone)).toEqual(['ok', 'missing']);
  });

  it('draws nothing that is not laid out yet', () => {
    const scene = sceneOf(viewOf(graph), words);
    const nothing = placed(scene, emptyLayout);
    expect(nothing).toMatchObject({ nodes: [], edges: [], frames: [], waiting: 3 });
  });

  it('asks for the same layout when only findings change', () => {
    const changed = { ...graph, nodes: graph.nodes.map((each) => ({ ...each, severity: 'error' as const })) };
    const request = (of: Graph) => layoutRequest(sceneOf(viewOf(of), words));
    expect(request(changed)).toEqual(request(graph));
  });

  it('stacks namespaces, what belongs to the cluster last, and joins them by straight edges', () => {
    const other = node('Service', 'api', {}, 'other');
    const role = node('ClusterRole', 'reader', {}, '');
    const across = { ...graph.edges[0]!, key: 'c', to: other.key };
    const wide = drawn({ nodes: [role, ...graph.nodes, other], edges: [...graph.edges, across] });
    expect(wide.frames.map(({ name }) => name)).toEqual(['shop', 'other', '']);
    const [shop, second] = wide.frames;
    expect(second!.y).toBeGreaterThanOrEqual(shop!.y + shop!.height);
    expect(wide.edges.map(({ key }) => key)).toContain('c');
  });

  it('cuts a name that is too long', () => {
    const long = node('ConfigMap', 'a-name-that-nobody-can-read-in-a-small-box-of-a-drawing');
    const [box] = drawn({ nodes: [long], edges: [] }).nodes;
    expect(box!.shown.title.endsWith('…')).toBe(true);
    expect(box!.label).toContain(long.id.name);
  });

  it('survives an object that refers to itself and a circle', () => {
    const self = { ...graph.edges[0]!, key: 's', from: pod.key, to: pod.key };
    const back = { ...graph.edges[0]!, key: 'r', from: pod.key, to: service.key };
    expect(drawn({ ...graph, edges: [...graph.edges, self, back] }).nodes).toHaveLength(3);
  });
});
