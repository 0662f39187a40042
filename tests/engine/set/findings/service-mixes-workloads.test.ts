import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'service-mixes-workloads';
const service = (selector: string, more = ''): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {${more}selector: {${selector}}, ports: [{port: 80}]}`;
const job = (labels: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {metadata: {labels: {${labels}}}, spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}`;
const pod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {app: x}}\nspec: {containers: [{name: a, image: b}]}`;

test('two workloads are a hint', () => {
  const text = together(
    service('app: x'),
    workload('Deployment', 'a', 'app: x'),
    workload('StatefulSet', 'b', 'app: x'),
  );
  expect(foundIn(text, code)).toMatchObject([
    {
      document: 0,
      severity: 'hint',
      certainty: 'probably-not-meant',
      args: { service: 's', first: 'Deployment/a', second: 'StatefulSet/b', what: 'workload' },
    },
  ]);
});

test('a Job beside a workload is a warning, even with labels of versions', () => {
  const text = together(
    service('app: x'),
    workload('Deployment', 'a', 'app: x, version: "1"'),
    job('app: x, version: "2"'),
  );
  expect(foundIn(text, code)).toMatchObject([
    { severity: 'warning', args: { first: 'Deployment/a', second: 'Job/j', what: 'job' } },
  ]);
});

test.each<[what: string, text: string]>([
  ['one workload', together(service('app: x'), workload('Deployment', 'a', 'app: x'))],
  [
    'a canary',
    together(
      service('app: x'),
      workload('Deployment', 'a', 'app: x, track: stable'),
      workload('Deployment', 'b', 'app: x, track: canary'),
    ),
  ],
  ['Pods that stand alone', together(service('app: x'), pod('a'), pod('b'))],
  [
    'another namespace',
    together(
      service('app: x'),
      workload('Deployment', 'a', 'app: x'),
      workload('Deployment', 'b', 'app: x', { namespace: 'shop' }),
    ),
  ],
  [
    'the same object twice',
    together(service('app: x'), workload('Deployment', 'a', 'app: x'), workload('Deployment', 'a', 'app: x')),
  ],
  [
    'a ReplicaSet that another made',
    together(
      service('app: x'),
      workload('Deployment', 'a', 'app: x'),
      workload('ReplicaSet', 'a-1', 'app: x, pod-template-hash: "1"', {
        metadata: ', ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: a, uid: "1", controller: true}]',
      }),
    ),
  ],
  [
    'a Service that is only an alias',
    together(
      service('app: x', 'type: ExternalName, externalName: a.example, '),
      workload('Deployment', 'a', 'app: x'),
      workload('Deployment', 'b', 'app: x'),
    ),
  ],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('one label of versions that all share tells nothing apart', () => {
  const text = together(
    service('app: x'),
    workload('Deployment', 'a', 'app: x, version: "1"'),
    workload('Deployment', 'b', 'app: x, version: "1"'),
  );
  expect(foundIn(text, code)).toHaveLength(1);
});
