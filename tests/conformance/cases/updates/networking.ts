import type { Stored } from '../updates.ts';

const named = { metadata: { name: 'web' } };
const service = { apiVersion: 'v1', kind: 'Service', ...named };
const ports = [{ name: 'http', port: 80, targetPort: 8080 }];
const selector = { app: 'web' };
const group = 'networking.k8s.io/v1';

/** Services, Ingresses, policies and endpoints. */
export const networking: readonly Stored[] = [
  {
    object: { ...service, spec: { selector, ports } },
    changes: [
      { 'spec.ports[0].port': 81 },
      { 'spec.ports[0].port': 0 },
      { 'spec.ports': [] },
      { 'spec.selector': { app: 'api' } },
      { 'spec.clusterIP': '10.96.44.44' },
      { 'spec.clusterIP': 'None' },
      { 'spec.clusterIP': '10.96.44.44', 'spec.clusterIPs': ['10.96.44.44'] },
      { 'spec.clusterIPs': [] },
      { 'spec.type': 'NodePort' },
      { 'spec.type': 'LoadBalancer' },
      { 'spec.type': 'ExternalName', 'spec.externalName': 'shop.example' },
      { 'spec.type': 'ExternalName' },
      { 'spec.type': 'Other' },
      { 'spec.sessionAffinity': 'ClientIP' },
      { 'spec.ipFamilyPolicy': 'PreferDualStack' },
      { 'spec.ipFamilyPolicy': 'RequireDualStack' },
      { 'spec.internalTrafficPolicy': 'Local' },
      { 'spec.externalTrafficPolicy': 'Local' },
      { 'spec.trafficDistribution': 'PreferClose' },
      { 'spec.ports[0].nodePort': 30080 },
      { 'spec.loadBalancerClass': 'shop.example/lb' },
      { 'spec.publishNotReadyAddresses': true },
    ],
  },
  {
    object: { ...service, spec: { selector, ports, clusterIP: '10.96.33.33' } },
    about: 'with its address',
    changes: [
      { 'spec.clusterIP': undefined },
      { 'spec.clusterIP': '10.96.44.44' },
      { 'spec.clusterIP': '' },
      { 'spec.clusterIP': 'None' },
      { 'spec.clusterIP': 'none' },
      { 'spec.clusterIPs': ['10.96.44.44'] },
      { 'spec.type': 'ExternalName', 'spec.externalName': 'shop.example', 'spec.clusterIP': undefined },
      { 'spec.type': 'ExternalName', 'spec.externalName': 'shop.example' },
      { 'spec.type': 'NodePort' },
    ],
  },
  {
    object: { ...service, spec: { selector, ports, clusterIP: 'None' } },
    about: 'headless',
    changes: [
      { 'spec.clusterIP': undefined },
      { 'spec.clusterIP': '10.96.44.44' },
      { 'spec.type': 'NodePort' },
      { 'spec.type': 'ExternalName', 'spec.externalName': 'shop.example', 'spec.clusterIP': undefined },
      { 'spec.ports[0].port': 90 },
      { 'spec.selector': undefined },
    ],
  },
  {
    object: { ...service, spec: { type: 'NodePort', selector, ports: [{ name: 'http', port: 80, nodePort: 30123 }] } },
    about: 'NodePort',
    changes: [
      { 'spec.ports[0].nodePort': 30124 },
      { 'spec.ports[0].nodePort': undefined },
      { 'spec.ports[0].nodePort': 80 },
      { 'spec.type': 'ClusterIP' },
      { 'spec.type': 'ClusterIP', 'spec.ports[0].nodePort': undefined },
      { 'spec.type': 'LoadBalancer', 'spec.externalTrafficPolicy': 'Local' },
      { 'spec.ports[1]': { name: 'more', port: 81 } },
      { 'spec.ports[1]': { name: 'more', port: 81, nodePort: 30123 } },
    ],
  },
  {
    object: {
      ...service,
      spec: {
        type: 'LoadBalancer',
        selector,
        ports,
        loadBalancerClass: 'shop.example/lb',
        externalTrafficPolicy: 'Local',
        healthCheckNodePort: 30456,
      },
    },
    about: 'LoadBalancer',
    changes: [
      { 'spec.loadBalancerClass': 'shop.example/other' },
      { 'spec.loadBalancerClass': undefined },
      { 'spec.healthCheckNodePort': 30457 },
      { 'spec.healthCheckNodePort': undefined },
      { 'spec.externalTrafficPolicy': 'Cluster' },
      { 'spec.externalTrafficPolicy': 'Cluster', 'spec.healthCheckNodePort': undefined },
      {
        'spec.type': 'ClusterIP',
        'spec.loadBalancerClass': undefined,
        'spec.externalTrafficPolicy': undefined,
        'spec.healthCheckNodePort': undefined,
      },
      { 'spec.type': 'ClusterIP' },
      { 'spec.loadBalancerSourceRanges': ['10.0.0.0/8'] },
      { 'spec.loadBalancerSourceRanges': ['10.0.0.0/99'] },
      { 'spec.allocateLoadBalancerNodePorts': false },
    ],
  },
  {
    object: { ...service, spec: { type: 'ExternalName', externalName: 'shop.example' } },
    about: 'ExternalName',
    changes: [
      { 'spec.externalName': 'other.example' },
      { 'spec.externalName': undefined },
      { 'spec.type': 'ClusterIP', 'spec.ports': ports },
      {
        'spec.type': 'ClusterIP',
        'spec.ports': ports,
        'spec.externalName': undefined,
        'spec.clusterIP': '10.96.44.44',
      },
    ],
  },
  {
    object: {
      apiVersion: group,
      kind: 'Ingress',
      ...named,
      spec: { ingressClassName: 'nginx', defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
    },
    changes: [
      { 'spec.ingressClassName': 'other' },
      { 'spec.ingressClassName': undefined },
      { 'spec.ingressClassName': 'A b' },
      { 'spec.defaultBackend': undefined },
      { 'spec.tls': [{ hosts: ['shop.example'] }] },
      { 'metadata.annotations': { 'kubernetes.io/ingress.class': 'nginx' } },
    ],
  },
  {
    object: {
      apiVersion: group,
      kind: 'Ingress',
      metadata: { name: 'web', annotations: { 'kubernetes.io/ingress.class': 'nginx' } },
      spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
    },
    about: 'with the annotation',
    changes: [
      { 'spec.ingressClassName': 'nginx' },
      { 'metadata.annotations': undefined, 'spec.ingressClassName': 'nginx' },
    ],
  },
  {
    object: { apiVersion: group, kind: 'IngressClass', ...named, spec: { controller: 'shop.example/ingress' } },
    changes: [
      { 'spec.controller': 'shop.example/other' },
      { 'spec.controller': undefined },
      { 'spec.controller': 'other' },
      { 'spec.parameters': { kind: 'ConfigMap', name: 'web' } },
      { 'spec.parameters': { kind: 'ConfigMap', name: 'web', scope: 'Namespace' } },
      { 'metadata.annotations': { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
    ],
  },
  {
    object: { apiVersion: group, kind: 'NetworkPolicy', ...named, spec: { podSelector: {} } },
    changes: [
      { 'spec.podSelector': { matchLabels: selector } },
      { 'spec.ingress': [{}] },
      { 'spec.policyTypes': ['Ingress', 'Egress'] },
      { 'spec.policyTypes': ['Sideways'] },
    ],
  },
  {
    object: {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      ...named,
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.0.0.1'] }],
    },
    changes: [
      { addressType: 'IPv6' },
      { addressType: 'IPv6', endpoints: [{ addresses: ['2001:db8::1'] }] },
      { addressType: 'FQDN', endpoints: [{ addresses: ['shop.example'] }] },
      { endpoints: [{ addresses: ['10.0.0.2'] }] },
      { endpoints: [] },
      { ports: [{ port: 80 }] },
    ],
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'Endpoints',
      ...named,
      subsets: [{ addresses: [{ ip: '10.0.0.1' }], ports: [{ port: 80 }] }],
    },
    changes: [{ 'subsets[0].addresses[0].ip': '10.0.0.2' }, { subsets: [] }, { 'subsets[0].addresses[0].ip': 'here' }],
  },
];
