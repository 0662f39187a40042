import { expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const code = 'namespace-missing';
const object = (namespace: string, kind = 'ConfigMap', name = 'a'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}`;
const namespace = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}}`;

test('is said once for each namespace, where it is first met, with the number of objects', () => {
  const text = together(object('shop'), object('store'), object('shop', 'ServiceAccount'));
  expect(foundIn(text, code)).toMatchObject([
    { document: 0, text: 'shop', args: { namespace: 'shop', count: 2 }, severity: 'warning' },
    { document: 1, text: 'store', args: { namespace: 'store', count: 1 }, certainty: 'depends-on-cluster' },
  ]);
});

test('is a hint where everything lives in it, and nothing brings a namespace', () => {
  expect(foundIn(together(object('shop'), object('shop', 'ServiceAccount')), code)).toMatchObject([
    { severity: 'hint' },
  ]);
  expect(foundIn(together(object('shop'), namespace('other')), code)).toMatchObject([{ severity: 'warning' }]);
});

test('rests on the cluster and the objects that are assumed', () => {
  expect(foundIn(object('shop'), code, { cluster: 'kind' })).toMatchObject([
    { severity: 'warning', certainty: 'cannot-work', assumes: 'kind' },
  ]);
  expect(foundIn(object('shop'), code, { cluster: 'kind', exists: 'namespace/shop' })).toEqual([]);
});

test('offers a namespace of the files that is nearly called so', () => {
  expect(foundIn(together(namespace('shop'), object('shopp')), code)).toMatchObject([{ text: 'shopp', fix: 'shop' }]);
  expect(foundIn(together(namespace('kitchen'), object('shop')), code)).toMatchObject([{ fix: '' }]);
});

test.each<[what: string, text: string]>([
  ['the namespace stands before', together(namespace('shop'), object('shop'))],
  ['it stands behind', together(object('shop'), namespace('shop'))],
  [
    'it stands in a List',
    `${object('shop')}\n---\napiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Namespace, metadata: {name: shop}}]`,
  ],
  ['every cluster has it', together(object('kube-system'), object('default'))],
  ['none is written', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}'],
  ['the kind has none', 'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a, namespace: shop}'],
])('says nothing where %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('a thousand objects of one name are one finding', () => {
  const text = together(...Array.from({ length: 1000 }, () => object('shop')));
  expect(foundIn(text, code)).toHaveLength(1);
});
