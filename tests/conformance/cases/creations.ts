import type { Case } from './decode.ts';

export type CreationCase = Case & { readonly create: true };

type Spec = Readonly<Record<string, unknown>>;

const service = (name: string, spec: Spec, namespace?: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    spec: { selector: { app: 'web' }, ...spec },
  });
const port = (nodePort: number, more: Spec = {}): Spec => ({ name: `p${nodePort}`, port: 80, nodePort, ...more });
const nodePorts = (...ports: readonly Spec[]): Spec => ({ type: 'NodePort', ports });
const balanced = (healthCheckNodePort: number): Spec => ({
  type: 'LoadBalancer',
  externalTrafficPolicy: 'Local',
  healthCheckNodePort,
  ports: [{ port: 80 }],
});
const addressed = (clusterIP: string): Spec => ({ clusterIP, ports: [{ port: 80 }] });
const stream = (...objects: readonly string[]): string => objects.join('\n---\n');
const configMap = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });

/** What only a creation refuses: the numbers and addresses that the server gives out. */
const manifests: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [1, 80, 29999, 30000, 31000, 32767, 32768, 40000, 65535].map((number) => [
      `node port ${number}`,
      service('a', nodePorts(port(number))),
    ]),
  ),
  ...Object.fromEntries(
    [80, 29999, 30001, 32768].map((number) => [`health check on ${number}`, service('a', balanced(number))]),
  ),
  ...Object.fromEntries(
    ['10.96.0.1', '10.96.0.10', '10.96.44.44', '10.111.255.254'].map((ip) => [
      `cluster IP ${ip}`,
      service('a', addressed(ip)),
    ]),
  ),
  'two node ports out of range': service('a', nodePorts(port(80), port(81, { port: 81 }))),
  'one in range, one not': service('a', nodePorts(port(30000), port(81, { port: 81 }))),
  'node port out of range, cluster IP taken': service('a', { ...nodePorts(port(80)), clusterIP: '10.96.0.1' }),
  'one node port twice': stream(service('a', nodePorts(port(30100))), service('b', nodePorts(port(30100)))),
  'one node port twice, in two namespaces': stream(
    service('a', nodePorts(port(30100))),
    service('a', nodePorts(port(30100)), 'shop'),
  ),
  'one node port for TCP and UDP': stream(
    service('a', nodePorts(port(30100))),
    service('b', nodePorts(port(30100, { protocol: 'UDP' }))),
  ),
  'TCP and UDP within a Service': service(
    'a',
    nodePorts(port(30100), { name: 'u', port: 80, nodePort: 30100, protocol: 'UDP' }),
  ),
  'one node port twice, the first out of range': stream(
    service('a', nodePorts(port(80))),
    service('b', nodePorts(port(80))),
  ),
  'two of three taken': stream(
    service('a', nodePorts(port(30100), port(30101, { port: 81 }))),
    service('b', nodePorts(port(30100), port(30101, { port: 81 }))),
  ),
  'third Service takes it again': stream(
    service('a', nodePorts(port(30100))),
    service('b', nodePorts(port(30101))),
    service('c', nodePorts(port(30100))),
  ),
  'health check where a node port is': stream(service('a', nodePorts(port(30100))), service('b', balanced(30100))),
  'health check twice': stream(service('a', balanced(30100)), service('b', balanced(30100))),
  'node port where the own health check is': service('a', { ...balanced(30100), ports: [port(30100)] }),
  'one cluster IP twice': stream(service('a', addressed('10.96.44.44')), service('b', addressed('10.96.44.44'))),
  'one cluster IP twice, the second invalid': stream(
    service('a', addressed('10.96.44.44')),
    service('B', addressed('10.96.44.44')),
  ),
  'one node port twice, the first invalid': stream(
    service('A', nodePorts(port(30100))),
    service('b', nodePorts(port(30100))),
  ),
  'node port of a ClusterIP': stream(service('a', nodePorts(port(30100))), service('b', { ports: [port(30100)] })),
  'headless twice': stream(service('a', addressed('None')), service('b', addressed('None'))),
  'one object twice': stream(configMap, configMap),
  'one Service twice': stream(service('a', nodePorts(port(30100))), service('a', nodePorts(port(30100)))),
};

export function cases(): CreationCase[] {
  return Object.entries(manifests).map(([id, yaml]) => ({ id, yaml, create: true }));
}
