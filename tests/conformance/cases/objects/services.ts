import type { Aimed, Body } from '../objects.ts';

const ports = [{ port: 80 }];
const service = (spec: Body, annotations?: Body): Body => ({
  ...(annotations && { metadata: { name: 'x', annotations } }),
  spec: { ports, ...spec },
});

const types = ['ClusterIP', 'NodePort', 'LoadBalancer'];
const ranges = 'service.beta.kubernetes.io/load-balancer-source-ranges';

const services: readonly Body[] = [
  service({}, { 'service.kubernetes.io/topology-mode': 'Auto', 'service.kubernetes.io/topology-aware-hints': 'auto' }),
  service({}, { 'service.kubernetes.io/topology-mode': 'Auto', 'service.kubernetes.io/topology-aware-hints': 'Auto' }),
  ...types.flatMap((type) => [
    service({ type, clusterIP: 'None' }),
    ...['', ' ', '10.0.0.0/8', '10.0.0.0/8, 11.0.0.0/8', 'x', '10.0.0.1/8', '010.0.0.0/8', '10.0.0.0/8,'].map((text) =>
      service({ type }, { [ranges]: text }),
    ),
    service({ type, loadBalancerSourceRanges: ['10.0.0.0/8', ' 11.0.0.0/8 ', 'x'] }),
    service({ type, sessionAffinity: 'ClientIP' }),
    service({ type, sessionAffinity: 'ClientIP', sessionAffinityConfig: {} }),
    service({ type, sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: {} } }),
    service({ type, sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86_401 } } }),
    service({ type, sessionAffinity: 'None', sessionAffinityConfig: { clientIP: { timeoutSeconds: 5 } } }),
    service({ type, externalTrafficPolicy: 'Local', healthCheckNodePort: 30_001 }),
    service({ type, healthCheckNodePort: 30_001 }),
    service({ type, loadBalancerClass: 'a.io/b' }),
    service({ type, allocateLoadBalancerNodePorts: false }),
    service({ type, internalTrafficPolicy: '' }),
    service({ type, trafficDistribution: 'x' }),
    service({ type, clusterIPs: ['None', '10.0.0.5'] }),
    service({ type, clusterIPs: ['10.0.0.5', '10.0.0.6'] }),
    service({ type, clusterIPs: ['10.0.0.5', 'fd00::5', '10.0.0.6'] }),
    service({ type, clusterIP: '10.0.0.5', clusterIPs: ['10.0.0.6'] }),
    service({ type, clusterIP: '10.0.0.5', clusterIPs: [] }),
    service({ type, clusterIPs: ['', '10.0.0.5'] }),
  ]),
  service({ type: 'ExternalName', externalName: 'a.io', ipFamilyPolicy: 'SingleStack' }),
  service({ type: 'ExternalName', externalName: 'a.io', ipFamilies: ['IPv4'] }),
  service({ type: 'ExternalName', externalName: 'a.io', clusterIP: 'None' }),
  service({ type: 'ExternalName', externalName: 'A_', clusterIPs: ['10.0.0.5'] }),
  service({ type: 'ExternalName' }),
  ...['PreferClose', 'PreferSameZone', 'PreferSameNode', ''].map((trafficDistribution) =>
    service({ trafficDistribution }),
  ),
  ...['SingleStack', 'PreferDualStack', 'RequireDualStack', 'x', ''].map((ipFamilyPolicy) =>
    service({ ipFamilyPolicy }),
  ),
  ...[['IPv4', 'IPv4'], ['IPv6'], ['x'], ['IPv4', 'IPv6', 'IPv4']].map((ipFamilies) => service({ ipFamilies })),
];

const many = (count: number, make: (index: number) => Body): Body[] =>
  Array.from({ length: count }, (_, index) => make(index));

const slices: readonly Body[] = [
  { endpoints: many(1001, () => ({ addresses: ['10.0.0.1'] })) },
  { endpoints: many(1000, () => ({ addresses: ['10.0.0.1'] })) },
  { ports: many(20_001, (index) => ({ name: `p${index}` })) },
  {
    endpoints: [
      {
        addresses: ['10.0.0.1'],
        deprecatedTopology: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`k${index}`, 'v'])),
      },
    ],
  },
  {
    endpoints: [{ addresses: ['10.0.0.1'], deprecatedTopology: { 'topology.kubernetes.io/zone': 'a', 'a b': 'c d' } }],
  },
  { ports: [{ protocol: '' }, { name: 'a', protocol: 'x' }] },
];

/** Services, for the pairs that do not go together, and what is too long for one slice. */
export const servicing: readonly Aimed[] = [
  { apiVersion: 'v1', kind: 'Service', bodies: services },
  {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    bodies: slices.map((each) => ({ addressType: 'IPv4', endpoints: [], ...each })),
  },
];
