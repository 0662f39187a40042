import { namespace, pod, type Standing } from './standing.ts';

type Fields = Readonly<Record<string, unknown>>;

const ofCluster = (apiVersion: string, kind: string, name: string, body: Fields): unknown => ({
  apiVersion,
  kind,
  metadata: { name },
  ...body,
});
const priority = (name: string, body: Fields): unknown =>
  ofCluster('scheduling.k8s.io/v1', 'PriorityClass', name, body);
const runtime = (name: string, body: Fields): unknown =>
  ofCluster('node.k8s.io/v1', 'RuntimeClass', name, { handler: 'h', ...body });

const of = (spec: Fields): unknown => pod({}, spec);
const toleration = { key: 'k', operator: 'Exists' };

const underRuntimes: Readonly<Record<string, unknown>> = {
  none: of({}),
  'no such class': of({ runtimeClassName: 'other' }),
  plain: of({ runtimeClassName: 'plain' }),
  'plain with overhead': of({ runtimeClassName: 'plain', overhead: { cpu: '1' } }),
  'plain with empty overhead': of({ runtimeClassName: 'plain', overhead: {} }),
  'no class, empty overhead': of({ overhead: {} }),
  'no class, overhead': of({ overhead: { memory: '1Mi' } }),
  costly: of({ runtimeClassName: 'costly' }),
  'costly, the same': of({ runtimeClassName: 'costly', overhead: { cpu: '0.25', memory: '65536Ki' } }),
  'costly, another': of({ runtimeClassName: 'costly', overhead: { cpu: '250m' } }),
  'costly, empty': of({ runtimeClassName: 'costly', overhead: {} }),
  placed: of({ runtimeClassName: 'placed' }),
  'placed, the same node': of({ runtimeClassName: 'placed', nodeSelector: { disk: 'ssd', zone: 'z' } }),
  'placed, another node': of({ runtimeClassName: 'placed', nodeSelector: { disk: 'hdd' } }),
  'placed, tolerating': of({ runtimeClassName: 'placed', tolerations: [toleration, { key: 'm', operator: 'Equal', value: 'v' }] }),
  'placed, tolerating all': of({ runtimeClassName: 'placed', tolerations: [{ operator: 'Exists' }] }),
}; // prettier-ignore

const underPriorities: Readonly<Record<string, unknown>> = {
  none: of({}),
  high: of({ priorityClassName: 'high' }),
  'high, the same': of({ priorityClassName: 'high', priority: 1000, preemptionPolicy: 'Never' }),
  'high, another': of({ priorityClassName: 'high', priority: 1 }),
  'high, another policy': of({ priorityClassName: 'high', preemptionPolicy: 'PreemptLowerPriority' }),
  'the default, another': of({ priority: 0 }),
  'the default, the same': of({ priority: -5, preemptionPolicy: 'PreemptLowerPriority' }),
  'no such class': of({ priorityClassName: 'other' }),
  'of the system': of({ priorityClassName: 'system-cluster-critical', priority: 1 }),
  'a second default': priority('second', { value: 1, globalDefault: true }),
  'another class': priority('second', { value: 1 }),
};

/** Classes that decide about Pods. */
export const classes: readonly Standing[] = [
  {
    name: 'runtimes',
    setup: [
      namespace(),
      runtime('plain', {}),
      runtime('costly', { overhead: { podFixed: { cpu: '250m', memory: '64Mi' } } }),
      runtime('placed', { scheduling: { nodeSelector: { disk: 'ssd' }, tolerations: [toleration, { key: 'n', operator: 'Exists', effect: 'NoSchedule' }] } }),
    ],
    asked: underRuntimes,
  },
  {
    name: 'priorities',
    setup: [
      namespace(),
      priority('high', { value: 1000, preemptionPolicy: 'Never' }),
      priority('usual', { value: -5, globalDefault: true }),
    ],
    asked: underPriorities,
  },
  {
    name: 'overhead in a quota',
    setup: [
      namespace(),
      runtime('costly', { overhead: { podFixed: { cpu: '250m', memory: '64Mi' } } }),
      { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'q', namespace: 'a' }, spec: { hard: { 'requests.cpu': '1', 'limits.memory': '1Gi' } } },
    ],
    asked: {
      fits: pod({ resources: { limits: { memory: '900Mi' }, requests: { cpu: '750m' } } }, { runtimeClassName: 'costly' }),
      'too much': pod({ resources: { limits: { memory: '1Gi' }, requests: { cpu: '0.8' } } }, { runtimeClassName: 'costly' }),
      'nothing limited': pod({ resources: { limits: { memory: '0' }, requests: { cpu: '1' } } }, { runtimeClassName: 'costly' }),
    },
  },
]; // prettier-ignore
