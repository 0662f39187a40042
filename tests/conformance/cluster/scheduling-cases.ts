import { container, deployment, limitRange, pod, quota } from './objects.ts';
import type { Scenario } from './scenario.ts';

const asks = (cpu: string, memory = '64Mi') => ({
  containers: [container({ resources: { requests: { cpu, memory }, limits: { cpu, memory } } })],
});
const tolerates = { tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'batch', effect: 'NoSchedule' }] };
const only = (key: string, ...values: readonly string[]) => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key, operator: 'In', values }] }],
      },
    },
  },
});
const apart = (app: string) => ({
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { labelSelector: { matchLabels: { app } }, topologyKey: 'kubernetes.io/hostname' },
      ],
    },
  },
});
const spread = {
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: { app: 'web' } },
    },
  ],
};

/** Whether Pods find a node among those of `nodes.go`, and whether a quota lets them in. */
const rows: readonly (readonly [name: string, ...objects: Scenario['objects']])[] = [
  ['no wishes', pod('p')],
  ['fits', pod('p', asks('4'))],
  ['more CPU than a node has', pod('p', asks('5'))],
  ['more memory than a node has', pod('p', asks('1', '9Gi'))],
  ['three Pods on two free nodes', pod('p', asks('3')), pod('q', asks('3')), pod('r', asks('3'))],
  ['the third tolerates the taint', pod('p', asks('3')), pod('q', asks('3')), pod('r', { ...asks('3'), ...tolerates })],
  ['a label of one node', pod('p', { nodeSelector: { disk: 'ssd' } })],
  ['a label of no node', pod('p', { nodeSelector: { disk: 'tape' } })],
  ['the tainted node without a toleration', pod('p', { nodeSelector: { 'kubernetes.io/hostname': 'node-3' } })],
  [
    'the tainted node with a toleration',
    pod('p', { nodeSelector: { 'kubernetes.io/hostname': 'node-3' }, ...tolerates }),
  ],
  ['affinity to a zone', pod('p', only('topology.kubernetes.io/zone', 'b'))],
  ['affinity to a zone that is not there', pod('p', only('topology.kubernetes.io/zone', 'z'))],
  ['apart, as many as free nodes', deployment('web', { replicas: 2 }, apart('web'))],
  ['apart, one more than free nodes', deployment('web', { replicas: 3 }, apart('web'))],
  ['spread over zones', deployment('web', { replicas: 2 }, spread)],
  ['a node by name passes by the taint', pod('p', { nodeName: 'node-3' })],
  ['quota of Pods', quota('few', { hard: { pods: '1' } }), pod('p'), pod('q')],
  ['quota of Pods and a Deployment', quota('few', { hard: { pods: '2' } }), deployment('web', { replicas: 3 })],
  ['quota of CPU, no request', quota('cpu', { hard: { 'requests.cpu': '1' } }), pod('p')],
  ['quota of CPU, fits', quota('cpu', { hard: { 'requests.cpu': '1' } }), pod('p', asks('500m'))],
  [
    'quota of CPU, used up',
    quota('cpu', { hard: { 'requests.cpu': '1' } }),
    pod('p', asks('600m')),
    pod('q', asks('600m')),
  ],
  [
    'quota of CPU, the default of a LimitRange',
    quota('cpu', { hard: { 'requests.cpu': '1' } }),
    limitRange('range', { type: 'Container', defaultRequest: { cpu: '400m' } }),
    pod('p'),
  ],
  [
    'quota of Deployments',
    quota('count', { hard: { 'count/deployments.apps': '1' } }),
    deployment('web'),
    deployment('db'),
  ],
  ['the most of a LimitRange', limitRange('range', { type: 'Container', max: { cpu: '1' } }), pod('p', asks('2'))],
  [
    'the least of a LimitRange',
    limitRange('range', { type: 'Container', min: { memory: '128Mi' } }),
    pod('p', asks('1')),
  ],
];

export const schedulingCases: readonly Scenario[] = rows.map(([name, ...objects]) => ({ name, objects }));
