import { expect, test } from 'vitest';
import { newestVersion } from '../../src/engine/index.ts';
import { whatWouldChange } from '../../src/engine/what-would-change.ts';

const deployment = (label: string): string =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector: {matchLabels: {app: ${label}}}, template: {metadata: {labels: {app: ${label}}}, spec: {containers: [{name: web, image: "web:1"}]}}}}`;
const claim =
  '{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}';
const inFile = (text: string) => [{ name: 'a.yaml', text }];

test('names the rule by which the server would refuse, with its whole answer', () => {
  const [change] = whatWouldChange(inFile(deployment('web')), inFile(deployment('shop')), newestVersion);
  expect(change!.refused).toEqual([
    {
      path: 'spec.selector',
      rule: 'immutable',
      answer: 'spec.selector: Invalid value: {"matchLabels":{"app":"shop"}}: field is immutable',
    },
  ]);
});

test('fills in what an assumed cluster fills in', () => {
  const [before, after] = [
    inFile(claim),
    inFile(claim.replace('accessModes', 'storageClassName: standard, accessModes')),
  ];
  expect(whatWouldChange(before, after, newestVersion)).toHaveLength(1);
  expect(whatWouldChange(before, after, newestVersion, { cluster: 'minikube' })).toEqual([]);
});
