import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'replicas-set-twice';
const autoscaler = (name: string, scaled = 'a', kind = 'Deployment'): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: ${name}}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: ${kind}, name: ${scaled}}, maxReplicas: 3}`;
const web = (more: string, namespace = 'default'): string => workload('Deployment', 'a', 'app: x', { more, namespace });

test('the number is marked where it is written', () => {
  expect(foundIn(together(autoscaler('h'), web('replicas: 2, ')), code)).toMatchObject([
    {
      document: 1,
      text: '2',
      path: 'spec.replicas',
      severity: 'warning',
      certainty: 'probably-not-meant',
      args: { workload: 'Deployment/a', autoscaler: 'h' },
      related: ['a'],
    },
  ]);
});

test('two autoscalers, or one that is written twice, are one finding', () => {
  expect(foundIn(together(autoscaler('h'), autoscaler('i'), web('replicas: 2, ')), code)).toHaveLength(1);
  expect(foundIn(together(autoscaler('h', 'b'), autoscaler('h'), web('replicas: 2, ')), code)).toHaveLength(1);
});

test.each<[what: string, text: string]>([
  ['no number', together(autoscaler('h'), web(''))],
  ['zero, which pauses the autoscaler', together(autoscaler('h'), web('replicas: 0, '))],
  ['no autoscaler', web('replicas: 2, ')],
  ['another namespace', together(autoscaler('h'), web('replicas: 2, ', 'shop'))],
  ['another kind', together(autoscaler('h', 'a', 'StatefulSet'), web('replicas: 2, '))],
  ['an autoscaler that a later one replaces', together(autoscaler('h'), autoscaler('h', 'b'), web('replicas: 2, '))],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
