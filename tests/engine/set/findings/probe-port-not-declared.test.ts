import { expect, test } from 'vitest';
import { foundIn, workload } from '../found.ts';

const code = 'probe-port-not-declared';
const ports = (...numbers: readonly number[]): string =>
  `ports: [${numbers.map((port) => `{containerPort: ${port}}`).join(', ')}]`;
const web = (container: string, spec = ''): string =>
  workload('Deployment', 'a', 'app: x', { container: `image: b, ${container}`, spec });

test.each<[what: string, container: string, path: string]>([
  ['HTTP', 'readinessProbe: {httpGet: {port: 81}}', 'readinessProbe.httpGet'],
  ['TCP', 'livenessProbe: {tcpSocket: {port: 81}}', 'livenessProbe.tcpSocket'],
  ['gRPC', 'startupProbe: {grpc: {port: 81}}', 'startupProbe.grpc'],
])('a probe by %s', (_, container, path) => {
  expect(foundIn(web(`${ports(80)}, ${container}`), code)).toMatchObject([
    {
      text: '81',
      severity: 'hint',
      path: `spec.template.spec.containers[0].${path}.port`,
      args: { container: 'a', port: 81, declared: '80' },
      fix: '80',
    },
  ]);
});

test('of several ports none is offered', () => {
  expect(foundIn(web(`${ports(80, 82)}, readinessProbe: {httpGet: {port: 81}}`), code)).toMatchObject([
    { args: { declared: '80, 82' }, fix: '' },
  ]);
});

test('what is declared for UDP is no port for a probe', () => {
  const udp = 'ports: [{containerPort: 80}, {containerPort: 81, protocol: UDP}]';
  expect(foundIn(web(`${udp}, readinessProbe: {httpGet: {port: 81}}`), code)).toHaveLength(1);
});

test.each<[what: string, text: string]>([
  ['a declared port', web(`${ports(80, 81)}, readinessProbe: {httpGet: {port: 81}}`)],
  ['a name', web('ports: [{name: http, containerPort: 80}], readinessProbe: {httpGet: {port: http}}')],
  ['a container that declares nothing', web('readinessProbe: {httpGet: {port: 81}}')],
  [
    'a port of another container of the Pod',
    web(
      `${ports(80)}, readinessProbe: {httpGet: {port: 81}}`,
      `initContainers: [{name: s, image: b, restartPolicy: Always, ${ports(81)}}], `,
    ),
  ],
  ['another host', web(`${ports(80)}, readinessProbe: {httpGet: {port: 81, host: a.example}}`)],
  ['a command', web(`${ports(80)}, readinessProbe: {exec: {command: [a]}}`)],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
