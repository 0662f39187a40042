import type { EdgeName } from '../edges.ts';

/** What an arrow says. Edges that say the same share a word. */
export const edgesByVerb = {
  reads: ['env-configmap', 'env-secret'],
  'reads-all': ['envfrom-configmap', 'envfrom-secret'],
  mounts: [
    ...['volume-configmap', 'volume-secret', 'volume-pvc', 'projected-configmap', 'projected-secret', 'mounts'],
    ...['trust-bundle', 'trust-bundle-signer', 'token', 'env-file', 'volume-endpoints', 'disk-endpoints'],
  ],
  'logs-in-with': [
    ...['pull-secret', 'account-pull-secret', 'volume-driver-secret', 'volume-login', 'csi-secret', 'disk-login'],
    ...['class-secrets', 'attached-secret', 'account-secret', 'windows-login', 'ingress-login'],
  ],
  'runs-as': ['runs-as', 'token-of'],
  'runs-on': [...['scheduled-on', 'endpoints-node', 'slice-node', 'devices-on', 'attached-node']],
  'may-run-on': [
    'node-selector',
    'node-affinity',
    'node-preference',
    'tolerates',
    'volume-nodes',
    'capacity-nodes',
    'devices-for',
    'runtime-nodes',
  ],
  near: ['affinity'],
  'apart-from': ['anti-affinity', 'spread'],
  selects: ['selects', 'selects-by-map', 'selects-volume', 'monitors', 'mesh-entry'],
  guards: ['isolates'],
  'lets-in': ['allows-ingress'],
  'lets-out': ['allows-egress'],
  allows: ['allows-addresses', 'policy-port', 'permits', 'permits-from'],
  protects: ['protects'],
  'routes-to': [
    ...[
      'routes-to',
      'ingress-path-service',
      'ingress-resource',
      'route-backend',
      'mesh-route',
      'route-to',
      'alias',
      'alias-of-host',
    ],
    ...['target-port', 'mirrors'],
  ],
  otherwise: ['ingress-default'],
  'talks-to': ['talks-to', 'probes', 'calls', 'serves', 'converts', 'debugs'],
  'waits-for': ['waits-for'],
  tls: ['ingress-tls', 'listener-tls', 'gateway-tls', 'backend-policy-ca', 'certificate-secret'],
  class: [
    ...['ingress-class', 'gateway-class', 'storage-class', 'ephemeral-class', 'claim-template-class', 'volume-class'],
    ...['capacity-class', 'attributes-class', 'device-class', 'device-class-of-template', 'runtime'],
    ...['priority', 'priority-level', 'quota-of-priority', 'instance-of'],
  ],
  driver: [
    ...['volume-driver', 'volume-csi-driver', 'provisioner', 'attributes-driver', 'node-drivers', 'attacher'],
    ...['attached-driver', 'devices-driver'],
  ],
  'settings-from': [
    ...['ingress-class-parameters', 'gateway-parameters', 'policy-params', 'mutating-policy-params'],
    ...['filter-extension', 'ingress-fastcgi', 'ingress-plugin', 'analysis'],
  ],
  'belongs-to': [
    ...['owned-by', 'part-of', 'part-of-job-set', 'part-of-worker-set', 'in-namespace', 'endpoints-of', 'slice-of'],
    ...['address-of', 'held-by', 'gang', 'gang-workload'],
  ],
  creates: [
    ...['creates-pods', 'creates-claims', 'creates-ephemeral-claim', 'creates-slice', 'claims-of', 'external-secret'],
    ...['sealed-secret'],
  ],
  'issued-by': ['ingress-issuer', 'ingress-cluster-issuer', 'issued-by'],
  'named-by': ['governed-by', 'dns-subdomain'],
  'attaches-to': ['attaches-to', 'attaches-to-listener', 'listens-for', 'attached-network', 'mesh-gateway'],
  scales: ['scales', 'scales-vertically'],
  measures: ['metric', 'metric-container', 'reads-resources', 'failure-policy', 'failure-policy-of-template'],
  uses: ['uses-image', 'uses-claim', 'resource-claim', 'resource-claim-template'],
  'bound-to': ['bound-to', 'reserved-for', 'attached-volume'],
  copies: ['clones'],
  leads: ['endpoints-pod', 'endpoints-address', 'slice-pod', 'served-by'],
  role: ['binds-role', 'binds-cluster-role', 'aggregates'],
  grants: [
    'grants-to',
    'grants-to-group',
    'grants-to-user',
    'grants-to-outside-group',
    'flow-of-account',
    'flow-of-group',
  ],
  'may-access': ['may-access', 'effective-access'],
  policy: ['binds-policy', 'binds-mutating-policy', 'backend-policy', 'traffic-policy', 'limits-namespace'],
  intercepts: ['intercepts'],
  regards: ['regards'],
} as const satisfies Readonly<Record<string, readonly EdgeName[]>>;

export type EdgeVerb = keyof typeof edgesByVerb;

const verbs = new Map<string, EdgeVerb>(
  Object.entries(edgesByVerb).flatMap(([verb, names]) => names.map((name) => [name, verb as EdgeVerb] as const)),
);

/** The word on the arrow of an edge. */
export function verbOf(name: EdgeName): EdgeVerb {
  return verbs.get(name) ?? 'uses';
}
