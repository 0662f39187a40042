import { claim, container, daemonSet, deployment, job, limitRange, pod, quota, statefulSet } from './objects.ts';
import type { Scenario } from './scenario.ts';

const asks = (requests: object, limits: object = {}) => ({
  containers: [container({ resources: { requests, limits } })],
});
const cpu = quota('cpu', { hard: { 'requests.cpu': '1' } });

/** How many Pods a controller makes where a quota or a LimitRange has a say. */
const rows: readonly (readonly [name: string, ...objects: Scenario['objects']])[] = [
  ['three of five by their CPU', cpu, deployment('web', { replicas: 5 }, asks({ cpu: '300m' }))],
  ['as many as the quota has room for', cpu, deployment('web', { replicas: 2 }, asks({ cpu: '500m' }))],
  ['not one of them', cpu, deployment('web', { replicas: 2 }, asks({ cpu: '2' }))],
  ['a container says nothing', cpu, deployment('web', { replicas: 2 })],
  [
    'a LimitRange says it for the container',
    cpu,
    limitRange('range', { type: 'Container', defaultRequest: { cpu: '400m' } }),
    deployment('web', { replicas: 3 }),
  ],
  [
    'the tightest of two resources',
    quota('both', { hard: { 'requests.memory': '1Gi', 'limits.cpu': '4' } }),
    deployment('web', { replicas: 4 }, asks({ memory: '400Mi' }, { cpu: '1' })),
  ],
  [
    'the tighter of two quotas',
    quota('many', { hard: { pods: '5' } }),
    quota('one', { hard: { pods: '1' } }),
    deployment('web', { replicas: 3 }),
  ],
  [
    'the second workload gets what is left',
    quota('few', { hard: { pods: '3' } }),
    deployment('web', { replicas: 2 }),
    deployment('db', { replicas: 2 }),
  ],
  ['a ReplicaSet is counted too', quota('sets', { hard: { 'count/replicasets.apps': '0' } }), deployment('web')],
  ['replicas with an order', quota('few', { hard: { pods: '2' } }), statefulSet('db', { replicas: 3 })],
  [
    'claims of a StatefulSet',
    quota('claims', { hard: { persistentvolumeclaims: '1' } }),
    statefulSet('db', {
      replicas: 3,
      podManagementPolicy: 'Parallel',
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim('data').spec }],
    }),
  ],
  ['daemons', quota('few', { hard: { pods: '1' } }), daemonSet('agent', {}, { tolerations: [{ operator: 'Exists' }] })],
  [
    'a suspended Job',
    quota('few', { hard: { pods: '1' } }),
    job('once', { parallelism: 2, completions: 2, suspend: true }),
  ],
  [
    'best effort only',
    quota('best', { hard: { pods: '1' }, scopes: ['BestEffort'] }),
    deployment('web', { replicas: 2 }),
    deployment('db', { replicas: 2 }, asks({ cpu: '100m' })),
  ],
  [
    'the most of a LimitRange for each container',
    limitRange('range', { type: 'Container', max: { memory: '1Gi' } }),
    deployment('web', { replicas: 2 }, asks({}, { memory: '2Gi' })),
  ],
  [
    'the most of a LimitRange for a whole Pod',
    limitRange('range', { type: 'Pod', max: { cpu: '1' } }),
    deployment('web', { replicas: 2 }, asks({ cpu: '800m' }, { cpu: '1200m' })),
  ],
  [
    'a Pod and the Pods of a Deployment',
    quota('few', { hard: { pods: '2' } }),
    pod('p'),
    deployment('web', { replicas: 2 }),
  ],
];

export const quotaCases: readonly Scenario[] = rows.map(([name, ...objects]) => ({ name, objects }));
