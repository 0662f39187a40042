import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/graph-view/free-place.ts';
import type { EdgeToPlace, NodeToPlace } from '../../src/graph-view/layout-shapes.ts';
import { pack } from '../../src/graph-view/pack.ts';
import { partsOf } from '../../src/graph-view/parts.ts';
import { ranksOf } from '../../src/graph-view/ranks.ts';

type Concern = NodeToPlace['concern'];
const node = (key: string, concern: Concern): NodeToPlace => ({ key, concern, kin: concern, width: 100, height: 50 });
const edge = (from: string, to: string): EdgeToPlace => ({ key: `${from} ${to}`, from, to, labelWidth: 40, weight: 2 });

describe('ranks', () => {
  const kinds: readonly (readonly [string, Concern])[] = [
    ['ingress', 'entry'],
    ['service', 'entry'],
    ['headless', 'entry'],
    ['scaler', 'workload'],
    ['deployment', 'workload'],
    ['config', 'configuration'],
    ['claim', 'storage'],
    ['account', 'access'],
    ['binding', 'access'],
  ];
  const nodes = kinds.map(([key, concern]) => node(key, concern));
  const edges = [
    edge('ingress', 'service'),
    edge('service', 'deployment'),
    edge('headless', 'deployment'),
    edge('scaler', 'deployment'),
    edge('deployment', 'config'),
    edge('deployment', 'claim'),
    edge('deployment', 'account'),
    edge('binding', 'account'),
  ];
  const columns = (of: ReadonlyMap<string, number>) => {
    const last = Math.max(...of.values());
    return Array.from({ length: last + 1 }, (_, rank) => [...of].filter(([, own]) => own === rank).map(([key]) => key));
  };

  it('are the concerns, and within one what leads to what', () => {
    expect(columns(ranksOf(nodes, edges))).toEqual([
      ['ingress'],
      ['service', 'headless'],
      ['scaler'],
      ['deployment'],
      ['config', 'claim', 'binding'],
      ['account'],
    ]);
  });

  it('give each concern a column of its own where there is much', () => {
    const more = Array.from({ length: 12 }, (_, index) => node(`config-${index}`, 'configuration'));
    const ranks = ranksOf([...nodes, ...more], edges);
    expect(ranks.get('config')).toBeLessThan(ranks.get('claim')!);
    expect(ranks.get('claim')).toBeLessThan(ranks.get('binding')!);
  });

  it('come to an end in a circle, and in a chain of thousands', () => {
    const circle = [edge('service', 'headless'), edge('headless', 'service')];
    expect(ranksOf(nodes, circle).size).toBe(nodes.length);
    const long = Array.from({ length: 20_000 }, (_, index) => node(`${index}`, 'workload'));
    const chain = long.slice(1).map(({ key }, index) => edge(String(index), key));
    expect(ranksOf(long, chain).get('0')).toBe(0);
  });
});

describe('parts', () => {
  const app = (name: string) => ({
    nodes: [node(`service ${name}`, 'entry'), node(`app ${name}`, 'workload'), node(`config ${name}`, 'configuration')],
    edges: [edge(`service ${name}`, `app ${name}`), edge(`app ${name}`, `config ${name}`)],
  });
  const apps = ['a', 'b', 'c', 'd', 'e'].map(app);
  const shared = node('shared', 'configuration');
  const nodes = [...apps.flatMap((each) => each.nodes), shared];
  const edges = [
    ...apps.flatMap((each) => each.edges),
    ...'abcde'.split('').map((name) => edge(`app ${name}`, 'shared')),
  ];

  it('are what hangs on a workload, and what many share by itself', () => {
    const keys = partsOf({ nodes, edges }).map((part) => part.nodes.map(({ key }) => key));
    expect(keys).toEqual([['shared'], ...apps.map((each) => each.nodes.map(({ key }) => key))]);
  });

  it('have every node once, and the edges between two of it', () => {
    const keys = nodes.map(({ key }) => key);
    const any = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)), { maxLength: 40 });
    fc.assert(
      fc.property(any, (pairs) => {
        const drawn = pairs.filter(([from, to]) => from !== to).map(([from, to]) => edge(from, to));
        const parts = partsOf({ nodes, edges: drawn });
        expect(parts.flatMap((part) => part.nodes.map(({ key }) => key)).sort()).toEqual([...keys].sort());
        for (const part of parts) {
          const own = new Set(part.nodes.map(({ key }) => key));
          expect(part.edges.every(({ from, to }) => own.has(from) && own.has(to))).toBe(true);
        }
      }),
    );
  });
});

it('packs boxes without one on another, in about the shape of a screen', () => {
  const sizes = fc.array(
    fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) }),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 60 }), (boxes, gap) => {
      const { corners, size } = pack(boxes, gap);
      const placed = corners.map((corner, index) => ({ ...corner, ...boxes[index]! }));
      for (const [index, box] of placed.entries()) {
        expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height + 1e-6);
        // Sums of sides are not exact to the last digit.
        for (const other of placed.slice(index + 1)) expect(overlaps(box, other, gap - 1e-6)).toBe(false);
      }
    }),
  );
});
