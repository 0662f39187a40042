import { expect, test } from 'vitest';
import { expandList } from '../../../src/engine/schema/expand-list.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';

test.each([
  ['no list', 'apiVersion: v1\nkind: Pod', [{ apiVersion: 'v1', kind: 'Pod' }]],
  [
    'a List',
    'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Pod}, {kind: Service}]',
    [{ apiVersion: 'v1', kind: 'Pod' }, { kind: 'Service' }],
  ],
  [
    'a list of one kind',
    'apiVersion: v1\nkind: PodList\nitems: [{metadata: {name: a}}]',
    [{ metadata: { name: 'a' }, apiVersion: 'v1', kind: 'Pod' }],
  ],
  ['an empty list', 'apiVersion: v1\nkind: List\nitems:', []],
  ['items that are no list', 'apiVersion: v1\nkind: List\nitems: x', [{ apiVersion: 'v1', kind: 'List', items: 'x' }]],
  ['a list without a kind', 'items: [{kind: Pod}]', [{ items: [{ kind: 'Pod' }] }]],
])('%s', (_name, text, objects) => {
  expect(expandList(readDocument(text).value!).map(toJson)).toEqual(objects);
});
