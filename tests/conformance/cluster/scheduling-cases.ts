import { claim, container, daemonSet, deployment, limitRange, pod, podWith, quota, statefulSet } from './objects.ts';
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

const near = (app: string, topologyKey: string) => ({
  affinity: {
    podAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchLabels: { app } }, topologyKey }],
    },
  },
});
const onHost = (port: number, protocol = 'TCP') => ({
  containers: [container({ ports: [{ containerPort: port, hostPort: port, protocol }] })],
});
const starting = (cpu: string, fields: object = {}) => ({
  name: 'first',
  image: 'web:1',
  resources: { requests: { cpu } },
  ...fields,
});

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
  ['an init container asks for more than the rest', pod('p', { ...asks('1'), initContainers: [starting('5')] })],
  ['an init container asks for as much as a node has', pod('p', { ...asks('3'), initContainers: [starting('4')] })],
  [
    'a container that runs beside the others counts with them',
    pod('p', { ...asks('3'), initContainers: [starting('2', { restartPolicy: 'Always' })] }),
  ],
  ['what the Pod says of itself counts', pod('p', { ...asks('1'), resources: { requests: { cpu: '5' } } })],
  ['a port of the node, once for each node', deployment('web', { replicas: 2 }, onHost(8080))],
  ['a port of the node, one Pod too many', deployment('web', { replicas: 3 }, onHost(8080))],
  ['a port of the node with another protocol', pod('p', onHost(53)), pod('q', onHost(53, 'UDP'))],
  ['near a Pod that is not there', pod('p', near('db', 'kubernetes.io/hostname'))],
  ['near each other', deployment('web', { replicas: 3 }, near('web', 'topology.kubernetes.io/zone'))],
  [
    'near each other, until the node is full',
    deployment('web', { replicas: 3 }, { ...asks('2'), ...near('web', 'kubernetes.io/hostname') }),
  ],
  [
    'far from Pods that do not mind',
    pod('p', { nodeSelector: { disk: 'ssd' } }, { app: 'web' }),
    pod('q', { nodeSelector: { disk: 'ssd' }, ...apart('web') }),
  ],
  [
    'not wanted by a Pod that is there',
    pod('p', { nodeSelector: { disk: 'ssd' }, ...apart('web') }),
    pod('q', { nodeSelector: { disk: 'ssd' } }, { app: 'web' }),
  ],
  ['spread over zones that a taint holds back', deployment('web', { replicas: 3 }, spread)],
  [
    'spread over zones by a label that no node has',
    pod('p', { topologySpreadConstraints: [{ ...spread.topologySpreadConstraints[0], topologyKey: 'rack' }] }),
  ],
  ['a daemon on each node without a taint', daemonSet('agent')],
  ['a daemon that tolerates everything', daemonSet('agent', {}, { tolerations: [{ operator: 'Exists' }] })],
  ['a daemon for one node', daemonSet('agent', {}, { nodeSelector: { disk: 'ssd' } })],
  ['a daemon that asks for too much', daemonSet('agent', {}, asks('5'))],
  ['replicas with an order wait for the one before', statefulSet('db', { replicas: 3 }, asks('3'))],
  ['held back by a gate', pod('p', { schedulingGates: [{ name: 'example.com/wait' }] })],
  ['a claim that is not there', podWith('p', ['data'])],
  ['a claim that no volume is for', claim('data'), podWith('p', ['data'])],
];

export const schedulingCases: readonly Scenario[] = rows.map(([name, ...objects]) => ({ name, objects }));
