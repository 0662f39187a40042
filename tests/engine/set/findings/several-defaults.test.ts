import { expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const code = 'several-defaults';
const storage = (name: string, value: string, annotation = 'storageclass.kubernetes.io/is-default-class'): string =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: ${name}, annotations: {${annotation}: ${value}}}\nprovisioner: p.example`;
const ingress = (name: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: ${name}, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}\nspec: {controller: c.example/c}`;

test('each after the first is marked', () => {
  const text = together(storage('a', '"true"'), storage('b', '"true"'), storage('c', '"true"'));
  expect(foundIn(text, code)).toMatchObject([
    {
      document: 1,
      text: '"true"',
      path: 'metadata.annotations[storageclass.kubernetes.io/is-default-class]',
      args: { kind: 'StorageClass', name: 'b', first: 'a' },
      related: ['"true"'],
      fix: '"false"',
    },
    { document: 2, args: { name: 'c', first: 'a' } },
  ]);
});

test('classes for Ingresses, and the old annotation', () => {
  expect(foundIn(together(ingress('a'), ingress('b')), code)).toMatchObject([
    { args: { kind: 'IngressClass', first: 'a' } },
  ]);
  const old = storage('b', '"true"', 'storageclass.beta.kubernetes.io/is-default-class');
  expect(foundIn(together(storage('a', '"true"'), old), code)).toHaveLength(1);
});

test('the default of an assumed cluster, unless a class of the files takes its place', () => {
  expect(foundIn(storage('a', '"true"'), code, { cluster: 'kind' })).toMatchObject([
    { assumes: 'kind', args: { name: 'a', first: 'standard' }, related: [] },
  ]);
  expect(foundIn(storage('standard', '"true"'), code, { cluster: 'kind' })).toEqual([]);
  expect(foundIn(storage('a', '"true"'), code, { cluster: 'bare' })).toEqual([]);
});

test.each<[what: string, text: string]>([
  ['one default', together(storage('a', '"true"'), storage('b', '"false"'))],
  ['classes of two kinds', together(storage('a', '"true"'), ingress('b'))],
  ['the same object twice', together(storage('a', '"true"'), storage('a', '"true"'))],
  ['a word that is not the text "true"', together(storage('a', '"true"'), storage('b', '"True"'))],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
