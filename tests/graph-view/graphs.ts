import fc from 'fast-check';
import type { Concern, Graph, GraphEdge, GraphNode } from '../../src/engine/set/graph-shapes.ts';

const place = { file: 0, document: 0, at: { start: 0, end: 1 } };

/** A node as the engine makes it: the key says what it is. */
export function node(kind: string, name: string, more: Partial<GraphNode> = {}, namespace = 'shop'): GraphNode {
  const id = { group: '', version: 'v1', kind, namespace, name };
  const state = more.state ?? 'present';
  return {
    ...{ key: `/${kind}/${namespace}/${name}`, id, concern: concerns[kind] ?? 'other', state },
    ...(state === 'present' && { place }),
    ...more,
  };
}

const concerns: Readonly<Record<string, Concern>> = {
  ...{ Service: 'entry', Ingress: 'entry', Pod: 'workload', Deployment: 'workload', ConfigMap: 'configuration' },
  ...{ PersistentVolumeClaim: 'storage', ServiceAccount: 'access', Namespace: 'cluster' },
};

export function edge(from: GraphNode, to: GraphNode, more: Partial<GraphEdge> = {}): GraphEdge {
  const name = more.name ?? 'routes-to';
  const key = `${from.key} ${name} ${to.key}`;
  return { key, from: from.key, to: to.key, name, state: 'ok', place, path: 'spec', ...more };
}

/** Names that somebody writes who means no good, or who writes another language. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</text></svg><script>alert(1)</script>',
  '"quoted" and \'quoted\'',
  'back\\slash\\',
  'two\nlines\r\nand a tab\t',
  '\u202Egnp.exe\u202C',
  '\u200F\u2067right to left\u2069',
  'ร้านค้า-ออนไลน์',
  'a'.repeat(253),
  ']]> --> <!-- &amp; &#x3c; &lt;',
  '"]; click A "javascript:alert(1)"',
  '%%{init: {"theme": "dark"}}%%',
  'end',
  '`rm`${x}',
  '\u0000\u0007\uD800 \uFFFE',
  '__proto__',
  '#quot;',
  'direction TB',
  '$$x^2$$ and a\\nb',
];

const names = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[a-z]{1,4}$/),
);
const kinds = fc.constantFrom(
  'Service',
  'Pod',
  'Deployment',
  'ConfigMap',
  'PersistentVolumeClaim',
  'ServiceAccount',
  'Namespace',
  'Widget',
);

const nodes = fc
  .array(
    fc.record({
      kind: kinds,
      name: names,
      namespace: fc.oneof(fc.constantFrom('', 'shop', 'other', 'third'), fc.constantFrom(...hostileNames)),
      state: fc.constantFrom('present', 'present', 'present', 'missing', 'generated', 'outside'),
      severity: fc.constantFrom(undefined, undefined, 'error', 'warning', 'hint'),
    } as const),
    { maxLength: 30 },
  )
  .map((list) => {
    const made = list.map(({ kind, name, namespace, state, severity }) =>
      node(kind, name, { state, ...(severity && state === 'present' && { severity }) }, namespace),
    );
    return [...new Map(made.map((each) => [each.key, each])).values()];
  });

/** Any graph that the engine could make, and some that it could not. */
export const graphs: fc.Arbitrary<Graph> = nodes.chain((made) =>
  made.length === 0
    ? fc.constant<Graph>({ nodes: [], edges: [] })
    : fc
        .array(
          fc.record({
            from: fc.constantFrom(...made),
            to: fc.constantFrom(...made),
            name: fc.constantFrom('routes-to', 'envfrom-configmap', 'runs-as'),
            state: fc.constantFrom('ok', 'ok', 'missing', 'optional', 'broken', 'guess', 'generated'),
          } as const),
          { maxLength: 45 },
        )
        .map((list) => {
          const edges = list.filter(({ from, to }) => from !== to).map(({ from, to, ...more }) => edge(from, to, more));
          return { nodes: made, edges: [...new Map(edges.map((each) => [each.key, each])).values()] };
        }),
);
