import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/engine/set/graph-shapes.ts';
import { frameKey } from '../../src/graph-view/frames.ts';
import { viewOf } from '../../src/graph-view/view.ts';
import type { View, ViewOptions } from '../../src/graph-view/view-shapes.ts';
import { edge, graphs, node } from './graphs.ts';

const service = node('Service', 'web');
const web = node('Deployment', 'web', { severity: 'error' });
const lost = node('ConfigMap', 'lost', { state: 'missing' });
const spare = node('Secret', 'spare', { state: 'missing' });
const room = node('Namespace', 'shop', {}, '');
const api = node('Deployment', 'api', { severity: 'warning' }, 'other');
const role = node('ClusterRole', 'reader', {}, '');
const graph: Graph = {
  nodes: [room, service, web, lost, spare, api, role],
  edges: [
    edge(service, web),
    edge(web, lost, { name: 'envfrom-configmap', state: 'missing' }),
    edge(web, spare, { name: 'envfrom-secret', state: 'optional' }),
    edge(web, room, { name: 'in-namespace' }),
    edge(service, api),
  ],
};

const keys = ({ frames }: View): string[] => frames.flatMap(({ nodes }) => nodes.map(({ key }) => key));
const pods = (count: number): GraphNode[] => Array.from({ length: count }, (_, index) => node('Pod', `web-${index}`));
const fanned = (count: number): Graph => {
  const members = pods(count);
  return { nodes: [service, ...members], edges: members.map((pod) => edge(service, pod)) };
};
const fanOf = (view: View) => view.frames.flatMap(({ nodes }) => nodes).find(({ stands }) => stands === 'fan');

describe('filters', () => {
  const rows: readonly [string, ViewOptions, GraphNode[], Partial<View['hidden']['nodes']>][] = [
    ['nothing', {}, [service, web, lost, spare, api, role], {}],
    ['a namespace', { namespaces: new Set(['other']) }, [api], { namespace: 6 }],
    ['what belongs to the cluster', { namespaces: new Set(['']) }, [role], { namespace: 6 }],
    ['a kind', { kinds: new Set(['/Service']) }, [service], { kind: 6 }],
    ['neighbours', { around: { keys: [lost.key], depth: 1 } }, [web, lost], { distance: 5 }],
    ['neighbours of those', { around: { keys: [lost.key], depth: 2 } }, [service, web, lost, spare], { distance: 2 }],
    ['what cannot work', { onlyBroken: true }, [web, lost], { sound: 5 }],
    ['two filters', { namespaces: new Set(['shop']), onlyBroken: true }, [web, lost], { namespace: 2, sound: 3 }],
  ];

  it.each(rows)('by %s', (_, options, shown, hidden) => {
    const view = viewOf(graph, options);
    expect(keys(view).sort()).toEqual(shown.map(({ key }) => key).sort());
    expect(view.hidden.nodes).toEqual({ ...viewOf(graph).hidden.nodes, ...hidden });
  });

  it('keep the frame that a namespace is', () => {
    const [frame] = viewOf(graph, { namespaces: new Set(['shop']) }).frames;
    expect(frame).toMatchObject({ name: 'shop', node: { key: room.key } });
  });

  it('count the references that they hide', () => {
    expect(viewOf(graph, { kinds: new Set(['/Service', '/Deployment']) }).hidden.edges).toBe(3);
    expect(viewOf(graph, { namespaces: new Set(['other']) }).hidden.edges).toBe(5);
  });
});

describe('tones', () => {
  const tones = Object.fromEntries(
    viewOf(graph).frames.flatMap(({ nodes }) => nodes.map(({ id, tone }) => [`${id.kind} ${id.name}`, tone])),
  );

  it.each([
    ['Service web', 'ok'],
    ['Deployment web', 'broken'],
    ['Deployment api', 'warning'],
    ['ConfigMap lost', 'missing'],
    ['Secret spare', 'optional'],
  ])('%s: %s', (name, tone) => {
    expect(tones[name]).toBe(tone);
  });
});

describe('search', () => {
  const found = (search: string, options: ViewOptions = {}): string[] =>
    viewOf(graph, { search, ...options })
      .frames.flatMap(({ nodes }) => nodes)
      .filter(({ matches }) => matches)
      .map(({ id }) => `${id.kind}/${id.name}`);

  it.each([
    ['WEB', ['Service/web', 'Deployment/web']],
    ['web deploy', ['Deployment/web']],
    ['deployment/web', ['Deployment/web']],
    ['other', ['Deployment/api']],
    ['ＷＥＢ service', ['Service/web']],
    ['   ', []],
    ['(.*', []],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('hides nothing, and says what a filter hides', () => {
    expect(keys(viewOf(graph, { search: 'api' }))).toHaveLength(6);
    expect(viewOf(graph, { search: 'web', kinds: new Set(['/Service']) }).found).toEqual({
      objects: 2,
      filteredOut: 1,
    });
  });

  it('finds a member of a fan', () => {
    expect(fanOf(viewOf(fanned(8), { search: 'web-3' }))?.matches).toBe(true);
  });
});

describe('focus', () => {
  it('leaves what it has to do with, and fades the rest', () => {
    const view = viewOf(graph, { focus: service.key });
    const faint = view.frames.flatMap(({ nodes }) => nodes).filter((each) => each.faint);
    expect(faint.map(({ key }) => key)).toEqual([lost.key, spare.key, role.key]);
    expect(view.edges.filter((each) => !each.faint).map(({ to }) => to)).toEqual([web.key, api.key]);
  });
});

describe('fans', () => {
  it('stand for siblings with the same neighbours', () => {
    const view = viewOf(fanned(12));
    expect(fanOf(view)).toMatchObject({ count: 12, id: { kind: 'Pod', name: '' } });
    expect(view.edges).toHaveLength(1);
    expect(view.edges[0]!.members).toHaveLength(12);
    expect(view.hidden.nodes.fan).toBe(12);
  });

  it('are folded from six siblings on', () => {
    expect(fanOf(viewOf(fanned(5)))).toBeUndefined();
    expect(fanOf(viewOf(fanned(6)))).toBeDefined();
    expect(fanOf(viewOf(fanned(3), { fansFrom: 3 }))).toBeDefined();
  });

  it('keep their key when a sibling comes, and open by it', () => {
    const { key } = fanOf(viewOf(fanned(12)))!;
    expect(fanOf(viewOf(fanned(13)))!.key).toBe(key);
    expect(keys(viewOf(fanned(12), { unfolded: new Set([key]) }))).toHaveLength(13);
  });

  it('leave out who stands out', () => {
    const { nodes, edges } = fanned(8);
    const marked = nodes.map((each, index) => (index === 3 ? { ...each, severity: 'error' as const } : each));
    const view = viewOf({ nodes: marked, edges });
    expect(keys(view)).toHaveLength(3);
    expect(fanOf(view)!.count).toBe(7);
  });

  it('do not gather what is connected with nothing', () => {
    expect(fanOf(viewOf({ nodes: pods(20), edges: [] }))).toBeUndefined();
  });

  it('say the gravest state of the references behind a line', () => {
    const { nodes, edges } = fanned(8);
    const both = edges.flatMap((each) => [each, { ...each, key: `${each.key} `, state: 'broken' as const }]);
    expect(viewOf({ nodes, edges: both }).edges).toMatchObject([{ state: 'broken' }]);
  });
});

describe('too many boxes', () => {
  const spaces = ['a', 'b', 'c'].flatMap((space, index) =>
    Array.from({ length: 10 * (index + 1) }, (_, at) =>
      node('Pod', `pod-${at}`, { severity: at % 2 ? 'error' : 'warning' }, space),
    ),
  );
  const links = spaces.slice(1).map((each, index) => edge(spaces[index]!, each));
  const many: Graph = { nodes: spaces, edges: links };
  const folded = (options: ViewOptions) => viewOf(many, options).frames.map((frame) => [frame.name, frame.folded]);

  it('fold the largest namespaces', () => {
    expect(folded({ boxesAtMost: 35 })).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
    expect(viewOf(many, { boxesAtMost: 35 }).hidden).toMatchObject({ nodes: { 'folded-namespace': 30 }, edges: 29 });
  });

  it('fold small fans first', () => {
    const view = viewOf({ nodes: pods(20), edges: [] }, { boxesAtMost: 10 });
    expect(fanOf(view)!.count).toBe(20);
  });

  it('leave open what the reader has opened, and close what the reader closes', () => {
    expect(folded({ boxesAtMost: 35, unfolded: new Set([frameKey('c')]) })[2]).toEqual(['c', false]);
    expect(folded({ folded: new Set([frameKey('a')]) })[0]).toEqual(['a', true]);
  });

  it('have a box that says the worst of what is in it', () => {
    const [{ nodes } = { nodes: [] }] = viewOf(many, { folded: new Set([frameKey('a')]) }).frames;
    expect(nodes).toMatchObject([{ stands: 'namespace', count: 10, tone: 'broken', severity: 'error' }]);
  });
});

it('drops nothing in silence', () => {
  const subset = (values: readonly string[]) =>
    fc.option(
      fc.subarray([...values]).map((list) => new Set(list)),
      { nil: undefined },
    );
  const options = fc.record(
    {
      namespaces: subset(['', 'shop', 'other', 'third']),
      kinds: subset(['/Service', '/Pod', '/Namespace', '/Deployment']),
      onlyBroken: fc.boolean(),
      boxesAtMost: fc.integer({ min: 1, max: 30 }),
      fansFrom: fc.integer({ min: 2, max: 6 }),
      folded: subset([frameKey('shop'), frameKey('')]),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(graphs, options, (any, chosen) => {
      const view = viewOf(any, chosen as ViewOptions);
      const boxes = view.frames.flatMap(({ nodes }) => nodes);
      const drawn = boxes.filter(({ stands }) => stands === 'object').length;
      const heads = view.frames.filter((frame) => frame.node).length;
      const hidden = Object.values(view.hidden.nodes).reduce((sum, count) => sum + count, 0);
      expect(drawn + heads + hidden).toBe(any.nodes.length);
      const headKeys = new Set(view.frames.map((frame) => frame.node?.key));
      const toFrames = any.edges.filter(({ from, to }) => headKeys.has(from) || headKeys.has(to));
      const lines = view.edges.reduce((sum, { members }) => sum + Math.max(1, members.length), 0);
      expect(lines + view.hidden.edges).toBeLessThanOrEqual(any.edges.length);
      expect(lines + view.hidden.edges + toFrames.length).toBeGreaterThanOrEqual(any.edges.length);
      expect(new Set(keys(view)).size).toBe(boxes.length);
    }),
  );
});
