import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'autoscaler-cannot-scale';
const target = (kind: string, apiVersion: string): string =>
  `scaleTargetRef: {apiVersion: ${apiVersion}, kind: ${kind}, name: a}`;
const autoscaler = (spec: string, scaled = target('Deployment', 'apps/v1'), version = 'v2'): string =>
  `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\nspec: {${scaled}, maxReplicas: 3${spec}}`;
const share = (resource: string): string =>
  `, metrics: [{type: Resource, resource: {name: ${resource}, target: {type: Utilization, averageUtilization: 80}}}]`;
const web = (container: string, more = '', spec = ''): string =>
  workload('Deployment', 'a', 'app: x', { container: `image: b${container}`, more, spec });
const resources = (text: string): string => `, resources: {${text}}`;
const range = (namespace: string): string =>
  `apiVersion: v1\nkind: LimitRange\nmetadata: {name: l, namespace: ${namespace}}\nspec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}`;

test.each<[what: string, text: string, args: Record<string, string>, at: string]>([
  ['a share of CPU', together(autoscaler(share('cpu')), web('')), { resource: 'cpu', container: 'a' }, '80'],
  [
    'a share of memory',
    together(autoscaler(share('memory')), web(resources('requests: {cpu: 1}'))),
    { resource: 'memory' },
    '80',
  ],
  [
    'a share by default',
    together(autoscaler(''), web('')),
    { resource: 'cpu' },
    '{apiVersion: apps/v1, kind: Deployment, name: a}',
  ],
  [
    'the old form',
    together(autoscaler(', targetCPUUtilizationPercentage: 70', undefined, 'v1'), web('')),
    { resource: 'cpu' },
    '70',
  ],
  [
    'a sidecar without requests',
    together(
      autoscaler(share('cpu')),
      web(resources('requests: {cpu: 1}'), '', 'initContainers: [{name: s, image: b, restartPolicy: Always}], '),
    ),
    { container: 's' },
    '80',
  ],
  [
    'defaults of another namespace',
    together(autoscaler(share('cpu')), web(''), range('shop')),
    { container: 'a' },
    '80',
  ],
])('cannot work: %s', (_, text, args, at) => {
  expect(foundIn(text, code)).toMatchObject([
    {
      document: 0,
      severity: 'error',
      certainty: 'cannot-work',
      text: at,
      args: { why: 'requests', target: 'Deployment/a', ...args },
    },
  ]);
});

test.each<[what: string, text: string]>([
  ['requests', together(autoscaler(share('cpu')), web(resources('requests: {cpu: 1}')))],
  ['limits, which become requests', together(autoscaler(share('cpu')), web(resources('limits: {cpu: 1}')))],
  ['requests of the whole Pod', together(autoscaler(share('cpu')), web('', '', 'resources: {requests: {cpu: 1}}, '))],
  ['defaults of its namespace', together(autoscaler(share('cpu')), web(''), range('default'))],
  [
    'a container that only begins the Pod',
    together(
      autoscaler(share('cpu')),
      web(resources('requests: {cpu: 1}'), '', 'initContainers: [{name: s, image: b}], '),
    ),
  ],
  [
    'an absolute amount',
    together(
      autoscaler(
        ', metrics: [{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 100m}}}]',
      ),
      web(''),
    ),
  ],
  [
    'a share of another container',
    together(
      autoscaler(
        ', metrics: [{type: ContainerResource, containerResource: {name: cpu, container: a, target: {type: Utilization, averageUtilization: 80}}}]',
      ),
      web(resources('requests: {cpu: 1}'), '', 'initContainers: [{name: s, image: b, restartPolicy: Always}], '),
    ),
  ],
  ['a target that is not there', autoscaler(share('cpu'))],
  [
    'a target of another namespace',
    together(autoscaler(share('cpu')), workload('Deployment', 'a', 'app: x', { namespace: 'shop' })),
  ],
  ['a kind of a controller', autoscaler('', target('Rollout', 'argoproj.io/v1alpha1'))],
  ['what the server refuses', autoscaler('', target('Deployment', 'v1'))],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('kinds without a number cannot be scaled, whether the object is there or not', () => {
  expect(foundIn(autoscaler('', target('DaemonSet', 'apps/v1')), code)).toMatchObject([
    { text: 'DaemonSet', path: 'spec.scaleTargetRef.kind', args: { why: 'kind', target: 'DaemonSet/a' }, fix: '' },
  ]);
  expect(foundIn(autoscaler('', target('Job', 'batch/v1')), code)).toMatchObject([{ args: { why: 'kind' } }]);
  expect(foundIn(autoscaler('', target('Deployment', 'extensions/v1beta1')), code)).toMatchObject([
    { text: 'extensions/v1beta1', args: { why: 'group' }, fix: 'apps/v1' },
  ]);
});

test('zero replicas pause it, unless it may go to zero itself', () => {
  const paused = web(resources('requests: {cpu: 1}'), 'replicas: 0, ');
  expect(foundIn(together(autoscaler(''), paused), code)).toMatchObject([
    { document: 0, severity: 'warning', certainty: 'probably-not-meant', args: { why: 'zero' }, related: ['0'] },
  ]);
  expect(foundIn(together(autoscaler(', minReplicas: 0'), paused), code)).toEqual([]);
});
