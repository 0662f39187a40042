import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'selectors-overlap';
const pod = (labels: string, metadata = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {${labels}}${metadata}}\nspec: {containers: [{name: a, image: b}]}`;
const owner = (kind: string): string =>
  `, ownerReferences: [{apiVersion: apps/v1, kind: ${kind}, name: a, uid: "1", controller: true}]`;

test('two workloads of one selector: the later one says so', () => {
  const text = together(workload('Deployment', 'a', 'app: x'), workload('StatefulSet', 'b', 'app: x'));
  expect(foundIn(text, code)).toMatchObject([
    {
      document: 1,
      text: '{matchLabels: {app: x}}',
      args: { owner: 'StatefulSet/b', other: 'Deployment/a', what: 'workload', selector: 'app: x' },
      related: ['{labels: {app: x}}'],
    },
  ]);
});

test('a wide selector finds the Pods of a narrow one, whichever comes first', () => {
  const wide = workload('Deployment', 'wide', 'app: x');
  const narrow = workload('Deployment', 'narrow', 'app: x, part: z');
  for (const text of [together(wide, narrow), together(narrow, wide)]) {
    expect(foundIn(text, code)).toMatchObject([{ args: { owner: 'Deployment/wide', other: 'Deployment/narrow' } }]);
  }
});

test.each(['ReplicaSet', 'DaemonSet'] as const)('a %s takes a Pod that stands alone', (kind) => {
  expect(foundIn(together(workload(kind, 'a', 'app: x'), pod('app: x')), code)).toMatchObject([
    { document: 0, args: { other: 'Pod/p', what: 'pod' } },
  ]);
});

test.each<[what: string, text: string]>([
  [
    'another namespace',
    together(workload('Deployment', 'a', 'app: x'), workload('Deployment', 'b', 'app: x', { namespace: 'shop' })),
  ],
  ['other labels', together(workload('Deployment', 'a', 'app: x'), workload('Deployment', 'b', 'app: z'))],
  [
    'an expression that keeps them apart',
    together(
      workload('Deployment', 'a', 'app: x', {
        selector: '{matchLabels: {app: x}, matchExpressions: [{key: part, operator: DoesNotExist}]}',
      }),
      workload('Deployment', 'b', 'app: x, part: z'),
    ),
  ],
  ['the same object twice', together(workload('Deployment', 'a', 'app: x'), workload('Deployment', 'a', 'app: x'))],
  [
    'a ReplicaSet of the Deployment',
    together(
      workload('Deployment', 'a', 'app: x'),
      workload('ReplicaSet', 'a-1', 'app: x, pod-template-hash: "1"', { metadata: owner('Deployment') }),
    ),
  ],
  ['a Pod of the ReplicaSet', together(workload('ReplicaSet', 'a', 'app: x'), pod('app: x', owner('ReplicaSet')))],
  ['a Pod beside a Deployment', together(workload('Deployment', 'a', 'app: x'), pod('app: x'))],
  [
    'an empty selector, which the server refuses',
    together(workload('Deployment', 'a', 'app: x', { selector: '{}' }), workload('Deployment', 'b', 'app: z')),
  ],
  [
    'a Job',
    together(
      workload('Deployment', 'a', 'app: x'),
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {metadata: {labels: {app: x}}, spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}',
    ),
  ],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('names that the server makes are no names: two such workloads overlap as others do', () => {
  const made = workload('Deployment', 'a', 'app: x').replace('name: a,', 'generateName: a-,');
  expect(foundIn(together(made, made), code)).toHaveLength(1);
});

test('of hundreds with one selector each is told of one other', () => {
  const text = together(...Array.from({ length: 300 }, (_, index) => workload('Deployment', `d${index}`, 'app: x')));
  expect(foundIn(text, code)).toHaveLength(299);
});

test('a selector with thousands of terms is followed', () => {
  const labels = Array.from({ length: 10_000 }, (_, index) => `k${index}: v`).join(', ');
  const text = together(workload('Deployment', 'a', labels), workload('Deployment', 'b', labels));
  expect(foundIn(text, code)).toHaveLength(1);
});
