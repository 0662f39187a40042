import { expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const code = 'ingress-to-headless';
const backend = '{service: {name: s, port: {number: 80}}}';
const ingress = (spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {${spec}}`;
const path = (at: string): string => `{path: ${at}, pathType: Prefix, backend: ${backend}}`;
const service = (spec: string, namespace = 'default'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: ${namespace}}\nspec: {${spec}ports: [{port: 80}]}`;

test('is said once for each Ingress and Service', () => {
  const paths = ingress(`rules: [{http: {paths: [${path('/a')}, ${path('/b')}]}}]`);
  expect(foundIn(together(paths, service('clusterIP: None, ')), code)).toMatchObject([
    { document: 0, text: 's', severity: 'hint', certainty: 'depends-on-cluster', args: { service: 's' } },
  ]);
  expect(foundIn(together(ingress(`defaultBackend: ${backend}`), service('clusterIP: None, ')), code)).toHaveLength(1);
});

test.each<[what: string, text: string]>([
  ['a Service with an address', together(ingress(`defaultBackend: ${backend}`), service(''))],
  [
    'a Service of another namespace',
    together(ingress(`defaultBackend: ${backend}`), service('clusterIP: None, ', 'shop')),
  ],
  ['a Service that is not there', ingress(`defaultBackend: ${backend}`)],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
