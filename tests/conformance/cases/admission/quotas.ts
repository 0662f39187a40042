import { asking, namespace, object, pod, podOf, type Standing } from './standing.ts';

type Fields = Readonly<Record<string, unknown>>;

const quota = (hard: Readonly<Record<string, string>>, more: Fields = {}, used: Fields = {}): unknown =>
  object('v1', 'ResourceQuota', { spec: { hard, ...more }, status: { used } }, 'q');

const service = (spec: Fields): unknown => object('v1', 'Service', { spec: { selector: { a: 'b' }, ...spec } });
const ports = [{ port: 80, name: 'a' }, { port: 81, name: 'b', nodePort: 30100 }]; // prettier-ignore
const claim = (storage: string, more: Fields = {}): unknown =>
  object('v1', 'PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, ...more },
  });
const template = { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'c', image: 'i' }] } };

const pods: Readonly<Record<string, unknown>> = {
  'asks for nothing': asking({}),
  'asks for CPU': asking({ requests: { cpu: '0.5' } }),
  'asks for all': asking({ requests: { cpu: '300m', memory: '64Mi' }, limits: { cpu: '2', memory: '1.5Gi' } }),
  'limits all': asking({ limits: { cpu: '+1', memory: '512Mi', 'ephemeral-storage': '1Gi' } }),
  'asks for pages': asking({ limits: { 'hugepages-2Mi': '4Mi', memory: '1Mi', cpu: '1' } }),
  'asks for devices': asking({ limits: { 'example.com/gpu': '2', cpu: '1', memory: '1Mi' } }),
  'asks as a whole': pod({}, { resources: { limits: { cpu: '1', memory: '1Gi' } } }),
  'asks twice': podOf([{ resources: { requests: { cpu: '600m', memory: '1Mi' } } }, { resources: { requests: { cpu: '600m' } } }, {}]),
  'asks first': podOf([{ resources: { requests: { cpu: '100m' } } }], { initContainers: [{ name: 'z', image: 'i', resources: { requests: { cpu: '3' } } }, { name: 'y', image: 'i' }] }),
  'ends by itself': pod({ resources: { limits: { cpu: '1', memory: '1Mi' } } }, { activeDeadlineSeconds: 60 }),
  'far away': pod({}, { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'k', namespaces: ['b'], labelSelector: {} }] } } }),
  'far away, maybe': pod({}, { affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: 'k', namespaceSelector: {}, labelSelector: {} } }] } } }),
  'of a class': pod({ resources: { limits: { cpu: '1', memory: '1Mi' } } }, { priorityClassName: 'system-node-critical' }),
  'a name that is made': pod({}, {}, { name: undefined, generateName: 'made-' }),
}; // prettier-ignore

const onPods = (
  name: string,
  hard: Readonly<Record<string, string>>,
  more: Fields = {},
  used: Fields = {},
): Standing => ({
  name,
  setup: [namespace(), quota(hard, more, used)],
  asked: pods,
});

const matching = (...matchExpressions: readonly Fields[]): Fields => ({ scopeSelector: { matchExpressions } });

export const quotas: readonly Standing[] = [
  onPods('cpu', { cpu: '1' }),
  onPods('all requested', { 'requests.cpu': '1', 'requests.memory': '100Mi' }),
  onPods('all limited', { 'limits.cpu': '1500m', 'limits.memory': '1Gi' }),
  onPods('all used', { 'requests.cpu': '2', pods: '3' }, {}, { 'requests.cpu': '1900m', pods: '2' }),
  onPods('no Pods', { pods: '0', 'requests.ephemeral-storage': '1Gi', 'limits.ephemeral-storage': '500M' }),
  onPods('count', { 'count/pods': '1' }, {}, { 'count/pods': '1' }),
  onPods('pages and devices', { 'hugepages-2Mi': '2Mi', 'requests.example.com/gpu': '1' }),
  onPods('pages by request', { 'requests.hugepages-2Mi': '1Mi' }),
  onPods('terminating', { pods: '0' }, { scopes: ['Terminating'] }),
  onPods('not terminating', { pods: '0', 'limits.cpu': '10' }, { scopes: ['NotTerminating'] }),
  onPods('best effort', { pods: '0' }, { scopes: ['BestEffort'] }),
  onPods('not best effort', { pods: '0' }, { scopes: ['NotBestEffort'] }),
  onPods('class there', { pods: '0' }, matching({ scopeName: 'PriorityClass', operator: 'Exists' })),
  onPods('class in', { pods: '0' }, matching({ scopeName: 'PriorityClass', operator: 'In', values: ['system-node-critical'] })),
  onPods('class not in', { pods: '0' }, matching({ scopeName: 'PriorityClass', operator: 'NotIn', values: ['system-node-critical'] })),
  onPods('no class', { pods: '0' }, matching({ scopeName: 'PriorityClass', operator: 'DoesNotExist' })),
  onPods('across namespaces', { pods: '0' }, { scopes: ['CrossNamespacePodAffinity'] }),
  onPods('two scopes', { pods: '0' }, { scopes: ['NotTerminating', 'NotBestEffort'] }),
  onPods('nothing of Pods', { 'count/services': '0', secrets: '0' }),
  {
    name: 'services',
    setup: [namespace(), quota({ services: '1', 'services.nodeports': '1', 'services.loadbalancers': '0' })],
    asked: {
      plain: service({ ports }),
      'node ports': service({ type: 'NodePort', ports }),
      'one node port': service({ type: 'NodePort', ports: ports.slice(0, 1) }),
      balanced: service({ type: 'LoadBalancer', ports }),
      'balanced without ports': service({ type: 'LoadBalancer', allocateLoadBalancerNodePorts: false, ports }),
      elsewhere: service({ type: 'ExternalName', externalName: 'a.b' }),
    },
  },
  {
    name: 'claims',
    setup: [namespace(), quota({ persistentvolumeclaims: '5', 'requests.storage': '2Gi', 'gold.storageclass.storage.k8s.io/requests.storage': '1Gi', 'lead.storageclass.storage.k8s.io/persistentvolumeclaims': '0' }, {}, { 'requests.storage': '512Mi' })],
    asked: {
      small: claim('1Gi'),
      large: claim('1.6Gi'),
      'just too large': claim('1536.5Mi'),
      'parts of a byte': claim('1700000000.5'),
      gold: claim('1100Mi', { storageClassName: 'gold' }),
      'less gold': claim('1Gi', { storageClassName: 'gold' }),
      lead: claim('1Gi', { storageClassName: 'lead' }),
      'lead by its old name': { ...(claim('1Gi') as Fields), metadata: { name: 'x', namespace: 'a', annotations: { 'volume.beta.kubernetes.io/storage-class': 'lead' } } },
    },
  },
  {
    name: 'counted',
    setup: [
      namespace(),
      quota({
        ...{ configmaps: '0', secrets: '1', replicationcontrollers: '0', resourcequotas: '1', 'count/deployments.apps': '0' },
        ...{ 'count/jobs.batch': '2', 'count/serviceaccounts': '0', 'count/roles.rbac.authorization.k8s.io': '0' },
      }, {}, { secrets: '1', resourcequotas: '1', 'count/jobs.batch': '1' }),
    ],
    asked: {
      ConfigMap: object('v1', 'ConfigMap', { data: {} }),
      Secret: object('v1', 'Secret', {}),
      ReplicationController: object('v1', 'ReplicationController', { spec: { template } }),
      ResourceQuota: object('v1', 'ResourceQuota', { spec: { hard: { pods: '1' } } }),
      Deployment: object('apps/v1', 'Deployment', { spec: { selector: { matchLabels: { a: 'b' } }, template } }),
      StatefulSet: object('apps/v1', 'StatefulSet', { spec: { serviceName: 's', selector: { matchLabels: { a: 'b' } }, template } }),
      Job: object('batch/v1', 'Job', { spec: { template: { spec: { ...template.spec, restartPolicy: 'Never' } } } }),
      ServiceAccount: object('v1', 'ServiceAccount', {}),
      Role: object('rbac.authorization.k8s.io/v1', 'Role', { rules: [] }),
      Namespace: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'other' } },
      LimitRange: object('v1', 'LimitRange', { spec: { limits: [] } }),
    },
  },
]; // prettier-ignore
