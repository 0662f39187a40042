import { describe, expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const budget = (spec: string, name = 'b', namespace = 'default'): string =>
  `{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: ${name}, namespace: ${namespace}}, spec: {selector: {matchLabels: {app: web}}, ${spec}}}`;
const scaler = (least: string): string =>
  `{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: default}, spec: {${least}maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}}`;
const web = (replicas: string, kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' = 'Deployment', name = 'web'): string =>
  workload(kind, name, 'app: web', { more: replicas === '' ? '' : `replicas: ${replicas}, ` });
const told = (...documents: string[]): string[] =>
  foundIn(together(...documents), 'budget-leaves-no-room').map(({ args, text }) => {
    const { pods, by, autoscaler } = args as { pods: number; by: string; autoscaler: string };
    return [text, 'of', pods, by, autoscaler].join(' ').trim();
  });

describe('a budget that wants to keep', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['all', [budget('minAvailable: 2'), web('2')], ['2 of 2 replicas']],
    ['more than there are', [budget('minAvailable: 5'), web('2')], ['5 of 2 replicas']],
    ['all but one', [budget('minAvailable: 2'), web('3')], []],
    ['the only one, as replicas are one by default', [budget('minAvailable: 1'), web('')], ['1 of 1 replicas']],
    ['a part that is rounded up to all', [budget('minAvailable: 75%'), web('3')], ['75% of 3 replicas']],
    ['a part that leaves one', [budget('minAvailable: 50%'), web('3')], []],
    ['everything in percent, which it shows itself', [budget('minAvailable: 100%'), web('3')], []],
    ['all but some', [budget('maxUnavailable: 1'), web('1')], []],
    [
      'those of two workloads',
      [budget('minAvailable: 3'), web('2'), web('1', 'StatefulSet', 'db')],
      ['3 of 3 replicas'],
    ],
    ['some of nothing', [budget('minAvailable: 1'), web('0')], []],
    ['Pods of every node, however many that are', [budget('minAvailable: 1'), web('', 'DaemonSet')], []],
    ['Pods of another namespace', [budget('minAvailable: 2', 'b', 'shop'), web('2')], []],
    [
      'as many as its autoscaler may leave',
      [budget('minAvailable: 2'), web(''), scaler('minReplicas: 2, ')],
      ['2 of 2 autoscaler h'],
    ],
    [
      'one, and the autoscaler may leave one by default',
      [budget('minAvailable: 1'), web('5'), scaler('')],
      ['1 of 1 autoscaler h'],
    ],
    ['fewer than its autoscaler leaves', [budget('minAvailable: 2'), web('1'), scaler('minReplicas: 3, ')], []],
    ['an odd number of Pods', [budget('minAvailable: 1'), web('.inf')], []],
    ['what a later object of its name replaces', [budget('minAvailable: 2'), budget('minAvailable: 1'), web('2')], []],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });

  test('a Pod that somebody owns is counted with its owner, so nobody knows', () => {
    const owned =
      '{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: "1"}]}, spec: {containers: [{name: a, image: b}]}}';
    expect(told(budget('minAvailable: 1'), owned)).toEqual([]);
  });
});

describe('two budgets of one Pod', () => {
  const overlap = (...documents: string[]): unknown[] =>
    foundIn(together(...documents), 'budgets-overlap').map(({ document, args, certainty }) => [
      document,
      args,
      certainty,
    ]);
  const second = { other: 'b', workload: 'Deployment/web' };

  test.each<[what: string, documents: string[], told: unknown[]]>([
    [
      'are told at the second',
      [budget('maxUnavailable: 1'), budget('maxUnavailable: 1', 'c'), web('3')],
      [[1, second, 'cannot-work']],
    ],
    [
      'of two namespaces do not meet',
      [budget('maxUnavailable: 1'), budget('maxUnavailable: 1', 'b', 'shop'), web('3')],
      [],
    ],
    ['of one name are one', [budget('maxUnavailable: 1'), budget('maxUnavailable: 2'), web('3')], []],
    ['without Pods do not meet', [budget('maxUnavailable: 1'), budget('maxUnavailable: 1', 'c')], []],
    [
      'one of which means all Pods',
      [
        budget('maxUnavailable: 1'),
        budget('maxUnavailable: 1', 'c').replace('{matchLabels: {app: web}}', '{}'),
        web('3'),
      ],
      [[1, second, 'cannot-work']],
    ],
    [
      'one of which has no selector and means nobody',
      [
        budget('maxUnavailable: 1'),
        budget('maxUnavailable: 1', 'c').replace('selector: {matchLabels: {app: web}}, ', ''),
        web('3'),
      ],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(overlap(...documents)).toEqual(expected);
  });
});
