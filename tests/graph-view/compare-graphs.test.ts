import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/engine/set/graph-shapes.ts';
import { compareGraphs, type Comparison } from '../../src/graph-view/compare-graphs.ts';
import { sceneOf } from '../../src/graph-view/scene.ts';
import { viewOf } from '../../src/graph-view/view.ts';
import { edge, graphs, node } from './graphs.ts';
import { words } from './words.ts';

const apps = { group: 'apps' };
const workload = (kind: string, name: string) => {
  const made = node(kind, name, { concern: 'workload' });
  return { ...made, key: `apps/${kind}/shop/${name}`, id: { ...made.id, ...apps } };
};
const service = node('Service', 'web');
const web = workload('Deployment', 'web');
const settings = node('ConfigMap', 'settings');
const reads = edge(web, settings, { name: 'envfrom-configmap' });
const goal: Graph = { nodes: [service, web, settings], edges: [edge(service, web), reads] };

const marked = ({ marks }: Comparison) => ({
  nodes: Object.fromEntries(marks.nodes),
  edges: Object.fromEntries(marks.edges),
});

describe('by kind and name', () => {
  it('finds nothing to say of the same', () => {
    const same = compareGraphs(goal, goal);
    expect(marked(same)).toEqual({ nodes: {}, edges: {} });
    expect(same).toMatchObject({ graph: goal, isReached: true });
  });

  it('adds what is missing, without a place', () => {
    const compared = compareGraphs({ nodes: [service, web], edges: [edge(service, web)] }, goal);
    expect(marked(compared)).toEqual({ nodes: { [settings.key]: 'missing' }, edges: { [reads.key]: 'missing' } });
    expect(compared.graph.nodes.at(-1)).toEqual({ ...settings, place: undefined });
    expect(compared.isReached).toBe(false);
  });

  it('marks what the goal does not know, which does no harm', () => {
    const more = node('Secret', 'more');
    const link = edge(web, more, { name: 'envfrom-secret' });
    const compared = compareGraphs({ nodes: [...goal.nodes, more], edges: [...goal.edges, link] }, goal);
    expect(marked(compared)).toEqual({ nodes: { [more.key]: 'superfluous' }, edges: { [link.key]: 'superfluous' } });
    expect(compared.isReached).toBe(true);
  });

  it('sees a name that only is named', () => {
    const named = node('ConfigMap', 'settings', { state: 'missing' });
    const compared = compareGraphs(
      { nodes: [service, web, named], edges: [edge(service, web), { ...reads, state: 'missing' }] },
      goal,
    );
    expect(marked(compared)).toEqual({ nodes: { [settings.key]: 'missing' }, edges: {} });
    expect(compared.graph.nodes).toHaveLength(3);
  });

  it('does not take a connection that cannot work for one that does', () => {
    const broken = { ...goal, edges: [edge(service, web, { state: 'broken' }), reads] };
    const compared = compareGraphs(broken, goal);
    expect(marked(compared)).toEqual({ nodes: {}, edges: {} });
    expect(compared.isReached).toBe(false);
  });

  it('leaves alone what the cluster makes, and guesses', () => {
    const pods = node('Pod', 'web', { state: 'generated' });
    const own = {
      nodes: [...goal.nodes, pods],
      edges: [...goal.edges, edge(web, pods, { state: 'generated' }), edge(web, service, { state: 'guess' })],
    };
    expect(marked(compareGraphs(own, goal))).toEqual({ nodes: {}, edges: {} });
  });

  it('marks a connection to what is named and missing, where the goal has none', () => {
    const lost = node('Secret', 'lost', { state: 'missing' });
    const link = edge(web, lost, { name: 'envfrom-secret', state: 'missing' });
    const compared = compareGraphs({ nodes: [...goal.nodes, lost], edges: [...goal.edges, link] }, goal);
    expect(marked(compared)).toEqual({ nodes: {}, edges: { [link.key]: 'superfluous' } });
  });
});

describe('by role', () => {
  const [mine, other] = [node('ConfigMap', 'mine'), node('ConfigMap', 'other')];
  const own: Graph = {
    nodes: [service, web, other, mine],
    edges: [edge(service, web), edge(web, mine, { name: 'envfrom-configmap' })],
  };

  it('takes the object that is connected in the same way', () => {
    const compared = compareGraphs(own, goal, { names: new Set(['ConfigMap/settings']) });
    expect(compared.matches.get(settings.key)).toBe(mine.key);
    expect(marked(compared)).toEqual({ nodes: { [other.key]: 'superfluous' }, edges: {} });
    expect(compared.isReached).toBe(true);
  });

  it('finds a whole application under other names', () => {
    const [entry, run, config] = [node('Service', 'a'), workload('Deployment', 'b'), node('ConfigMap', 'c')];
    const renamed = {
      nodes: [config, run, entry],
      edges: [edge(run, config, { name: 'envfrom-configmap' }), edge(entry, run)],
    };
    expect(compareGraphs(renamed, goal, { names: 'all' })).toMatchObject({ isReached: true });
    expect(compareGraphs(renamed, goal).isReached).toBe(false);
  });

  it('keeps a name that is not free', () => {
    expect(compareGraphs(own, goal, { names: new Set(['Service/web']) }).isReached).toBe(false);
  });

  it('takes any workload where the goal says so', () => {
    const set = workload('StatefulSet', 'web');
    const links = [edge(service, set), edge(set, settings, { name: 'envfrom-configmap' })];
    const compared = { nodes: [service, set, settings], edges: links };
    expect(compareGraphs(compared, goal, { workloads: new Set(['Deployment/web']) }).isReached).toBe(true);
    expect(compareGraphs(compared, goal).isReached).toBe(false);
  });

  it('takes any way to connect where the goal says so', () => {
    const byKey = { ...goal, edges: [edge(service, web), edge(web, settings, { name: 'env-configmap' })] };
    expect(compareGraphs(byKey, goal, { connections: true })).toMatchObject({
      isReached: true,
      marks: { edges: new Map() },
    });
    expect(compareGraphs(byKey, goal).isReached).toBe(false);
  });

  it('takes any namespace where the goal says so', () => {
    const elsewhere = node('Service', 'web', {}, 'default');
    const lone: Graph = { nodes: [service], edges: [] };
    expect(compareGraphs({ nodes: [elsewhere], edges: [] }, lone, { namespaces: true }).isReached).toBe(true);
    expect(compareGraphs({ nodes: [elsewhere], edges: [] }, lone).isReached).toBe(false);
  });
});

it('says in the scene what differs, in words', () => {
  const { graph, marks } = compareGraphs({ nodes: [service, web], edges: [] }, goal);
  const scene = sceneOf(viewOf(graph, { marks }), words);
  expect(scene.nodes.map(({ line }) => line)).toEqual(['Service', 'Deployment', 'ConfigMap · to add']);
  expect(scene.edges.map(({ said, goal: mark }) => [said, mark])).toEqual([
    ['to add', 'missing'],
    ['to add', 'missing'],
  ]);
});

it('compares any two graphs, and reaches a goal by the goal itself', () => {
  fc.assert(
    fc.property(graphs, graphs, fc.boolean(), (own, other, free) => {
      const freedom = free ? ({ names: 'all', connections: true, namespaces: true } as const) : {};
      const { graph, marks } = compareGraphs(own, other, freedom);
      const keys = new Set(graph.nodes.map(({ key }) => key));
      expect(keys.size).toBe(graph.nodes.length);
      expect(graph.edges.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
      for (const key of marks.nodes.keys()) expect(keys.has(key)).toBe(true);
      expect(compareGraphs(other, other, freedom)).toMatchObject({ isReached: true });
      const same = compareGraphs(other, other).marks;
      expect([...same.nodes.values()]).toEqual([]);
    }),
  );
});
