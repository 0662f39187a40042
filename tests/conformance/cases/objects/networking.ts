import type { Aimed, Body } from '../objects.ts';

const apiVersion = 'networking.k8s.io/v1';
const web = { service: { name: 'web', port: { number: 80 } } };

const backends: readonly Body[] = [
  { service: { name: 'web', port: { number: 80, name: 'http' } } },
  { service: { name: 'web', port: { name: 'HTTP--x' } } },
  { service: { name: 'web' } },
  { service: {} },
  {},
  { ...web, resource: { kind: 'A', name: 'b' } },
  { resource: { kind: 'A', name: 'b', apiGroup: 'x.io' } },
  { resource: { kind: '', name: '', apiGroup: 'X_' } },
  { resource: { kind: 'a/b', name: '..' } },
  { service: { name: '9web', port: { number: 1 } } },
  { service: { name: 'web.x', port: { number: 70000 } } },
];

const hosts = ['*', '*.a.b', 'a.*.b', '*.A', '1.2.3.4', '::1', 'a..b', 'A', '010.1.1.1', `*.${'a'.repeat(254)}`];
const paths = ['/a//b', '/a/./b', '/a/../b', '/a%2fb', '/a%2Fb//c', '/a/..', '/a/.', '', 'a', '//../.'];
const path = (path: string, pathType: string | undefined, backend: Body): Body => ({ path, pathType, backend });

const ingresses: readonly Body[] = [
  ...backends.map((backend) => ({ defaultBackend: backend })),
  ...backends.map((backend) => ({
    rules: [
      { http: { paths: [path('x', 'Exact', backend), path('x', undefined, backend), path('', 'Nope', backend)] } },
    ],
  })),
  ...hosts.map((host) => ({ rules: [{ host }], tls: [{ hosts: [host, 'ok.io'], secretName: 'S' }] })),
  ...paths.flatMap((each) =>
    ['Exact', 'ImplementationSpecific'].map((type) => ({ rules: [{ http: { paths: [path(each, type, web)] } }] })),
  ),
  {},
  { rules: [] },
  { rules: [{ http: {} }] },
  { defaultBackend: {}, ingressClassName: 'A' },
];

const classes: readonly (readonly [string, string | undefined])[] = [
  ['a', 'a'],
  ['a', 'b'],
  ['', 'b'],
  ['a', undefined],
];

const parameters: readonly Body[] = [
  { kind: 'A', name: 'b', scope: 'Cluster', namespace: 'x' },
  { kind: 'A', name: 'b', scope: 'Namespace' },
  { kind: 'A', name: 'b', scope: 'Namespace', namespace: 'X.y' },
  { scope: '', apiGroup: '', kind: '', name: '' },
  { scope: 'X', kind: 'a/b', name: '.' },
  {},
];

const ports: readonly Body[] = [
  {},
  { port: 80, endPort: 79 },
  { port: 80, endPort: 70000 },
  { port: 0, endPort: -1 },
  { port: 'http', endPort: 90 },
  { port: 'HTTP--', endPort: 90 },
  { endPort: 90 },
  { protocol: '', port: '' },
];

const peers: readonly Body[] = [
  {},
  { podSelector: { matchLabels: { a: 'b' } }, ipBlock: { cidr: '10.0.0.0/8' } },
  { namespaceSelector: {}, ipBlock: { cidr: '' } },
  { podSelector: {}, namespaceSelector: {} },
  { podSelector: { matchExpressions: [{ key: 'a b', operator: 'Nope', values: ['x y'] }] } },
];

const blocks = [
  ...['10.0.0.0/8', '10.0.0.1/8', '10.0.0.0/33', '10.0.0/8', '010.0.0.0/8', '10.0.0.0/08', '::/0', '2001:DB8::/32'],
  ...['2001:db8::1/32', '::ffff:10.0.0.0/104', 'fe80::%eth0/64', '10.0.0.0', 'x', '10.0.0.0/-1', '10.0.0.0/+8'],
  ...['1::2::3/64', '1:2:3:4:5:6:7::/128', '::1:2:3:4:5:6:7:8/128', '1:2:3:4:5:6:1.2.3.4/128', '12345::/16', '/8'],
];

const policies: readonly Body[] = [
  ...ports.map((port) => ({ ingress: [{ ports: [port] }], egress: [{ ports: [port] }] })),
  ...peers.map((peer) => ({ ingress: [{ from: [peer] }], egress: [{ to: [peer] }] })),
  ...blocks.map((cidr) => ({ ingress: [{ from: [{ ipBlock: { cidr, except: ['10.1.0.0/16'] } }] }] })),
  ...blocks.map((hole) => ({ egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: [hole, '10.0.0.0/8'] } }] }] })),
  ...[['Ingress', 'Egress', 'Ingress'], ['x'], ['', ''], ['Ingress', 'Ingress']].map((policyTypes) => ({
    policyTypes,
  })),
];

const addresses = [
  ...['10.0.0.1', '0.0.0.0', '127.9.9.9', '169.254.1.1', '224.0.0.1', '224.0.1.1', '::', '::1', 'fe80::1', 'fec0::1'],
  ...['ff02::1', 'ff12::1', 'ff05::1', '2001:DB8::1', '2001:db8:0::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '', 'x'],
  ...['010.0.0.1', '1:0:0:2:0:0:0:3', 'fe80::1%eth0', 'a.b', 'a.b.', 'a', 'A.b', 'a..b', `${'x'.repeat(64)}.com`],
];

const many = (count: number, make: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, index) => make(index));

const one = { addresses: ['10.0.0.1'] };

const slices: readonly Body[] = [
  ...addresses.flatMap((address) =>
    ['IPv4', 'IPv6', 'FQDN'].map((addressType) => ({ addressType, endpoints: [{ addresses: [address] }] })),
  ),
  { endpoints: [] },
  { addressType: 'ipv4', endpoints: [{ addresses: ['x'] }] },
  { addressType: 'IPv4', endpoints: [{}, { addresses: [] }] },
  { addressType: 'IPv4', endpoints: [{ addresses: many(101, (index) => `10.0.0.${index + 1}`) }] },
  {
    addressType: 'IPv4',
    endpoints: [
      {
        ...one,
        nodeName: 'A_',
        hostname: 'a.b',
        hints: { forZones: [{ name: 'a b' }, { name: 'a b' }], forNodes: [{ name: '' }, { name: 'A' }, { name: 'A' }] },
      },
    ],
  },
  { addressType: 'IPv4', endpoints: [{ ...one, hints: { forZones: many(9, (index) => ({ name: `z${index}` })) } }] },
  { addressType: 'IPv4', endpoints: [{ ...one, hints: { forNodes: many(9, (index) => ({ name: `n${index}` })) } }] },
  { addressType: 'IPv4', ports: [{}, {}], endpoints: [] },
  { addressType: 'IPv4', ports: [{ name: 'a' }, { name: 'a' }, { name: 'A', protocol: 'x', appProtocol: 'a b' }] },
];

const subsets: readonly Body[] = [
  {},
  { notReadyAddresses: [{ ip: '1.1.1.1', hostname: 'A', nodeName: '' }], ports: [{}, { name: 'a' }] },
  { addresses: [{}], ports: [{ port: 0 }, { port: 65536, protocol: 'X', name: 'A', appProtocol: '/' }] },
  ...addresses.map((ip) => ({ addresses: [{ ip }], ports: [{ port: 80 }] })),
];

/** Ways into and between Pods. */
export const networking: readonly Aimed[] = [
  {
    apiVersion,
    kind: 'Ingress',
    bodies: [
      ...ingresses.map((spec) => ({ spec })),
      ...classes.map(([old, ingressClassName]) => ({
        metadata: { name: 'x', annotations: { 'kubernetes.io/ingress.class': old } },
        spec: { defaultBackend: web, ingressClassName },
      })),
    ],
  },
  {
    apiVersion,
    kind: 'IngressClass',
    bodies: [
      ...['a.io', '/b', 'a/', 'A.io/b', 'a.io/b c', `a.io/${'x'.repeat(250)}`, ''].map((controller) => ({
        spec: { controller },
      })),
      ...parameters.map((each) => ({ spec: { controller: 'a.io/b', parameters: each } })),
    ],
  },
  { apiVersion, kind: 'NetworkPolicy', bodies: policies.map((spec) => ({ spec: { podSelector: {}, ...spec } })) },
  { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', bodies: slices },
  { apiVersion: 'v1', kind: 'Endpoints', bodies: subsets.map((subset) => ({ subsets: [subset] })) },
];
