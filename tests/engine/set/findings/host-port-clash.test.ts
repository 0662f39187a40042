import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'host-port-clash';
type Kind = Parameters<typeof workload>[0];
const on = (kind: Kind, name: string, port: string, { more = '', spec = '', namespace = 'default' } = {}): string =>
  workload(kind, name, `app: ${name}`, {
    more,
    spec,
    namespace,
    container: `image: b, ports: [{containerPort: 80, ${port}}]`,
  });
const agent = on('DaemonSet', 'agent', 'hostPort: 9100');

test('what stands on every node leaves the port to nobody', () => {
  expect(
    foundIn(together(on('Deployment', 'web', 'hostPort: 9100', { namespace: 'shop' }), agent), code),
  ).toMatchObject([
    {
      document: 0,
      text: '9100',
      path: 'spec.template.spec.containers[0].ports[0].hostPort',
      certainty: 'cannot-work',
      args: { workload: 'Deployment/web', other: 'DaemonSet/agent', port: 9100, protocol: 'TCP' },
      related: ['9100'],
    },
  ]);
});

test('of two on every node the later one is told', () => {
  expect(foundIn(together(agent, on('DaemonSet', 'b', 'hostPort: 9100')), code)).toMatchObject([
    { document: 1, args: { workload: 'DaemonSet/b', other: 'DaemonSet/agent' } },
  ]);
});

test('on the network of the node every port is the node’s', () => {
  const web = on('Deployment', 'web', 'name: http', { spec: 'hostNetwork: true, ' });
  const other = on('DaemonSet', 'b', 'hostPort: 80');
  expect(foundIn(together(web, other), code)).toMatchObject([
    { document: 0, path: 'spec.template.spec.containers[0].ports[0].containerPort' },
  ]);
});

test.each<[what: string, text: string]>([
  ['another port', together(agent, on('Deployment', 'web', 'hostPort: 9101'))],
  ['another protocol', together(agent, on('Deployment', 'web', 'hostPort: 9100, protocol: UDP'))],
  [
    'other addresses',
    together(
      on('DaemonSet', 'a', 'hostPort: 1, hostIP: 10.0.0.1'),
      on('Deployment', 'b', 'hostPort: 1, hostIP: 10.0.0.2'),
    ),
  ],
  ['a port of the container only', together(agent, on('Deployment', 'web', 'name: http'))],
  [
    'a DaemonSet on some nodes',
    together(
      on('DaemonSet', 'a', 'hostPort: 1', { spec: 'nodeSelector: {a: b}, ' }),
      on('Deployment', 'b', 'hostPort: 1'),
    ),
  ],
  [
    'Pods that find more nodes',
    together(agent, on('Deployment', 'web', 'hostPort: 9100', { spec: 'tolerations: [{operator: Exists}], ' })),
  ],
  ['two Deployments', together(on('Deployment', 'a', 'hostPort: 1'), on('Deployment', 'b', 'hostPort: 1'))],
  ['the same object twice', together(agent, agent)],
  ['replicas, while no node is known', on('Deployment', 'a', 'hostPort: 1', { more: 'replicas: 9, ' })],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('every address is one of them', () => {
  expect(foundIn(together(agent, on('Deployment', 'web', 'hostPort: 9100, hostIP: 10.0.0.1')), code)).toHaveLength(1);
  expect(foundIn(together(agent, on('Deployment', 'web', 'hostPort: 9100, hostIP: 0.0.0.0')), code)).toHaveLength(1);
});

test('more Pods than nodes of an assumed cluster', () => {
  const text = on('Deployment', 'a', 'hostPort: 1', { more: 'replicas: 3, ' });
  expect(foundIn(text, code, { cluster: 'bare' })).toMatchObject([
    { certainty: 'cannot-work', assumes: 'bare', args: { other: '', pods: 3, nodes: 2 } },
  ]);
  expect(foundIn(text, code, { cluster: 'managed' })).toEqual([]);
  const tolerant = on('Deployment', 'a', 'hostPort: 1', {
    more: 'replicas: 3, ',
    spec: 'tolerations: [{operator: Exists}], ',
  });
  expect(foundIn(tolerant, code, { cluster: 'bare' })).toEqual([]);
});

test('thousands of ports, each on an address of its own', () => {
  const ports = Array.from(
    { length: 3000 },
    (_, index) => `{containerPort: 80, hostPort: 1, hostIP: 10.0.${index >> 8}.${index & 255}}`,
  );
  const many = (name: string): string =>
    workload('DaemonSet', name, `app: ${name}`, { container: `image: b, ports: [${ports.join(', ')}]` });
  expect(foundIn(together(many('a'), many('b')), code).length).toBeGreaterThan(10);
});
