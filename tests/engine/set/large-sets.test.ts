import { describe, expect, test } from 'vitest';
import { analyze, newestVersion, type Analysis } from '../../../src/engine/index.ts';
import { extras } from '../../../src/engine/set/edges/row.ts';

/** Sets that are large on purpose. No test measures time; each ends in moments as long as no work grows with the square. */
const judge = (documents: readonly string[]): Analysis =>
  analyze([{ name: 'large.yaml', text: documents.join('\n---\n') }], { kubernetes: newestVersion, draw: extras });

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const pods = (count: number, label: (index: number) => string): string[] =>
  many(
    count,
    (index) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}, namespace: n${index % 20}, labels: {${label(index)}}}\nspec: {containers: [{name: a, image: b}]}`,
  );

const policies = (count: number, peer: (index: number) => string): string[] =>
  many(
    count,
    (index) =>
      `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: q${index}, namespace: n${index % 20}}\nspec: {podSelector: {}, ingress: [{from: [${peer(index)}]}]}`,
  );

describe('each answers', () => {
  test('a Pod with thousands of volumes and mounts', () => {
    const mounts = many(6000, (index) => `{name: v${index}, mountPath: /${index}}`);
    const volumes = many(6000, (index) => `{name: v${index}, emptyDir: {}}`);
    const { graph } = judge([
      `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: b, volumeMounts: [${mounts.join()}]}], volumes: [${volumes.join()}]}`,
    ]);
    expect(graph.details?.filter(({ name, state }) => name === 'mounts' && state === 'ok')).toHaveLength(6000);
  });

  test('hundreds of policies that let in everybody: what is cut is said', () => {
    const { files } = judge([
      ...pods(500, () => 'app: a'),
      ...policies(400, () => '{podSelector: {}, namespaceSelector: {}}'),
    ]);
    const codes = files[0]!.documents.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes.filter((code) => code === 'limit-reached')).toHaveLength(1);
  });

  test('hundreds of policies without an equality', () => {
    const peer = '{podSelector: {matchExpressions: [{key: b, operator: Exists}]}, namespaceSelector: {}}';
    const { graph } = judge([...pods(500, () => 'app: a'), ...policies(400, () => peer)]);
    expect(graph.edges.filter(({ name }) => name === 'allows-ingress')).toEqual([]);
  });

  test('a StatefulSet with thousands of millions of Pods: nothing is left out, most stand for many', () => {
    const { graph } = judge([
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec: {replicas: 2000000000, serviceName: db, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}',
    ]);
    const generated = graph.nodes.filter(({ state, id }) => state === 'generated' && id.kind === 'Pod');
    expect(generated.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(2_000_000_000);
    expect(generated).toHaveLength(6);
  });

  test('owners in a circle, and one that owns itself', () => {
    const owned = (name: string, owner: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: ${owner}, uid: "1"}]}`;
    const { graph } = judge([owned('a', 'b'), owned('b', 'a'), owned('c', 'c')]);
    const edges = graph.edges.filter(({ name }) => name === 'owned-by');
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '/ConfigMap/default/a /ConfigMap/default/b',
      '/ConfigMap/default/b /ConfigMap/default/a',
    ]);
    expect(graph.details?.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '/ConfigMap/default/c /ConfigMap/default/c',
    ]);
  });

  test('aliases in a circle', () => {
    const alias = (name: string, of: string): string =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {type: ExternalName, externalName: ${of}.default.svc.cluster.local}`;
    const { graph } = judge([alias('a', 'b'), alias('b', 'a')]);
    expect(graph.edges.filter(({ name }) => name === 'alias')).toHaveLength(2);
  });

  test('a thousand objects with one name', () => {
    const { graph } = judge(
      many(1000, () => 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: b}'),
    );
    expect(graph.nodes.filter(({ state }) => state === 'present')).toHaveLength(1);
  });

  test('names that could do harm stay what they are', () => {
    const names = ['<img src=x onerror=alert(1)>', 'ก่อน', '\u202Eevil', '__proto__', 'a'.repeat(253)];
    const refers = (name: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${JSON.stringify(name)}}\nspec: {containers: [{name: a, image: ${JSON.stringify(name)}, envFrom: [{secretRef: {name: ${JSON.stringify(name)}}}]}]}`;
    const { graph } = judge(names.map(refers));
    expect(graph.nodes.filter(({ id }) => id.kind === 'Secret').map(({ id }) => id.name)).toEqual(names);
    expect(graph.nodes.filter(({ id }) => id.kind === 'Image').map(({ id }) => id.name)).toEqual(names);
  });
});
