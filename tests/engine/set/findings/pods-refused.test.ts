import { describe, expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const quota = (hard: string, more = '', namespace = 'default'): string =>
  `{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: ${namespace}}, spec: {hard: {${hard}}${more}}}`;
const range = (limits: string): string =>
  `{apiVersion: v1, kind: LimitRange, metadata: {name: l, namespace: default}, spec: {limits: [{type: Container, ${limits}}]}}`;
const asking = (cpu: string, replicas = '', name = 'web', kind: 'Deployment' | 'DaemonSet' = 'Deployment'): string =>
  workload(kind, name, `app: ${name}`, {
    more: replicas === '' ? '' : `replicas: ${replicas}, `,
    container: cpu === '' ? 'image: b' : `image: b, resources: {requests: {cpu: ${cpu}}}`,
  });
const pod = (cpu: string, name = 'p'): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}}, spec: {containers: [{name: a, image: b, resources: {requests: {cpu: ${cpu}}}}]}}`;
const scaler =
  '{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: default}, spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}}';
const told = (...documents: string[]): string[] =>
  foundIn(together(...documents), 'pods-refused').map(({ document, args, path }) => {
    const { fault, resource, asked, limit } = args as Record<string, string>;
    return [document, fault, resource, asked && `${asked} of ${limit}`, 'at', path]
      .filter((part) => part !== '')
      .join(' ');
  });
const oneCpu = quota('requests.cpu: "1"');
const resources = 'spec.template.spec.containers[0].resources';

describe('a quota', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['has room', [oneCpu, asking('500m', '2')], []],
    ['wants to know', [oneCpu, asking('')], [`1 not-written requests.cpu at ${resources}`]],
    ['is told by the defaults of a limit range', [oneCpu, range('defaultRequest: {cpu: 100m}'), asking('')], []],
    ['is too small for one', [oneCpu, asking('2')], [`1 too-much requests.cpu 2 of 1 at ${resources}.requests.cpu`]],
    ['is too small for all', [oneCpu, asking('500m', '3')], ['1 together requests.cpu 1500m of 1 at spec.replicas']],
    [
      'is full when the second comes',
      [oneCpu, asking('600m', '1', 'a'), asking('600m', '', 'b')],
      ['2 together requests.cpu 1200m of 1 at metadata.name'],
    ],
    [
      'is full when Pods came before',
      [oneCpu, pod('900m'), asking('200m')],
      ['2 together requests.cpu 1100m of 1 at metadata.name'],
    ],
    ['counts Pods', [quota('pods: "2"'), asking('', '3')], ['1 together pods 3 of 2 at spec.replicas']],
    ['of another namespace', [quota('pods: "2"', '', 'shop'), asking('', '3')], []],
    ['of other Pods', [quota('pods: "2"', ', scopes: [Terminating]'), asking('', '3')], []],
    ['looks at as many as the autoscaler leaves', [quota('pods: "2"'), asking('', '5'), scaler], []],
    ['looks at no Pods', [quota('pods: "0"'), asking('', '0')], []],
    ['cannot know how many nodes there are', [quota('pods: "1"'), asking('', '', 'web', 'DaemonSet')], []],
    ['says of a Pod itself what the server says', [oneCpu, pod('2')], []],
    ['is not counted twice for what is replaced', [quota('pods: "1"'), asking(''), asking('')], []],
    ['cannot count what is no number', [quota('pods: "1"'), asking('', '.inf')], []],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });
});

describe('a limit range', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['is kept', [range('max: {cpu: "1"}, default: {cpu: 500m}'), asking('500m')], []],
    [
      'is broken above',
      [range('max: {cpu: "1"}'), asking('2').replace('requests:', 'limits:')],
      [`1 too-much cpu 2 of 1 at ${resources}.limits.cpu`],
    ],
    [
      'is broken below',
      [range('min: {cpu: 200m}'), asking('100m')],
      [`1 too-little cpu 100m of 200m at ${resources}.requests.cpu`],
    ],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });
});

test('the finding leads to what asks for it', () => {
  const [found] = foundIn(together(oneCpu, asking('2')), 'pods-refused');
  expect(found).toMatchObject({ certainty: 'cannot-work', related: ['{hard: {requests.cpu: "1"}}'] });
});
