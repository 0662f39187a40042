import { describe, expect, test } from 'vitest';
import { analyze, keyOf, newestVersion, type Graph } from '../../../src/engine/index.ts';

const graphOf = (...texts: string[]): Graph =>
  analyze(
    texts.map((text, index) => ({ name: `${index}.yaml`, text })),
    { kubernetes: newestVersion },
  ).graph;

const pod = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: a, image: b${more}}]}\n`;
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {colour: blue}\n';
const asks = (key: string): string => `, env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: ${key}}}}]`;

describe('nodes', () => {
  test('are the objects, by identity, at the place of their name', () => {
    const text = `${configMap}---\n${pod('web', asks('colour'))}`;
    const { nodes } = graphOf(text);
    expect(nodes.map(({ key }) => key)).toEqual(['/ConfigMap/default/settings', '/Pod/default/web']);
    for (const { key, id } of nodes) expect(keyOf(id)).toBe(key);
    expect(nodes.map(({ concern, state }) => `${concern} ${state}`)).toEqual([
      'configuration present',
      'workload present',
    ]);
    expect(nodes.map(({ place }) => [place?.file, place?.document])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(nodes.map(({ place }) => configMap.slice(place!.at.start, place!.at.end))[0]).toBe('settings');
  });

  test('objects without a name are none', () => {
    expect(graphOf('apiVersion: v1\nkind: Pod\nmetadata: {generateName: web-}\n').nodes).toEqual([]);
  });

  test('a default class without a name is no target', () => {
    const nameless = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
`;
    const ingress = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop}\n';
    const { nodes, edges } = graphOf(nameless, ingress);
    expect([nodes.map(({ key }) => key), edges]).toEqual([['networking.k8s.io/Ingress/default/shop'], []]);
  });

  test('of two objects with one identity there is one, at the place of the last', () => {
    const { nodes } = graphOf(pod('web'), pod('web'));
    expect(nodes.map(({ key, place }) => `${key} in ${place?.file}`)).toEqual(['/Pod/default/web in 1']);
  });

  test('a kind that Drydock does not know has a place of its own', () => {
    const [node] = graphOf('apiVersion: example.com/v1\nkind: Ship\nmetadata: {name: a}\n').nodes;
    expect(node).toMatchObject({ key: 'example.com/Ship//a', concern: 'other', state: 'present' });
  });

  test('a target that is not there is one, without a place', () => {
    const missing = graphOf(pod('web', asks('colour')), pod('api', asks('size'))).nodes.filter(
      ({ state }) => state === 'missing',
    );
    expect(missing).toEqual([
      {
        key: '/ConfigMap/default/settings',
        id: { group: '', version: '', kind: 'ConfigMap', namespace: 'default', name: 'settings' },
        concern: 'configuration',
        state: 'missing',
      },
    ]);
  });
});

describe('the severity of a node is the worst of its document', () => {
  const severityOf = (text: string): string | undefined =>
    graphOf(text, configMap).nodes.find(({ id }) => id.kind === 'Pod')?.severity;

  test.each<[what: string, text: string, severity: string | undefined]>([
    ['nothing', pod('web'), undefined],
    ['an error inside', pod('web').replace('image', 'imagee'), 'error'],
    ['a warning inside', pod('web').replace('image: b', 'image: a, image: b'), 'warning'],
    ['an error between objects', pod('web', asks('color')), 'error'],
    ['a warning between objects', pod('web', asks('colour').replace('settings', 'other')), 'warning'],
    [
      'a warning inside and an error between',
      pod('web', asks('color')).replace('image: b', 'image: a, image: b'),
      'error',
    ],
    [
      'an error between and then a warning',
      pod('web', asks('color') + ', envFrom: [{secretRef: {name: no}}]'),
      'error',
    ],
    [
      'an error inside and a warning between',
      pod('web', ', envFrom: [{secretRef: {name: no}}]').replace('image', 'imagee'),
      'error',
    ],
  ])('%s', (_, text, severity) => expect(severityOf(text)).toBe(severity));
});

describe('edges', () => {
  test('stand at the text that makes them, with its path', () => {
    const text = pod('web', asks('colour'));
    const [edge] = graphOf(text, configMap).edges;
    expect(edge).toMatchObject({
      key: '/Pod/default/web env-configmap /ConfigMap/default/settings',
      place: { file: 0, document: 0 },
      path: 'spec.containers[0].env[0].valueFrom.configMapKeyRef.name',
    });
    expect(text.slice(edge!.place.at.start, edge!.place.at.end)).toBe('settings');
  });

  test('of two references to one target, the place of the graver counts', () => {
    const both = ', env: [A, B]'.replace('A', asks('colour').slice(8, -1)).replace('B', asks('color').slice(8, -1));
    const { edges } = graphOf(pod('web', both), configMap);
    expect(edges.map(({ state, path }) => `${state} ${path}`)).toEqual([
      'broken spec.containers[0].env[1].valueFrom.configMapKeyRef.name',
    ]);
  });
});
