import { describe, expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const policy = (spec: string, name = 'p', namespace = 'default'): string =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ${name}, namespace: ${namespace}}, spec: {${spec}}}`;
const service = (ports: string, name = 'web'): string =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}, namespace: default}, spec: {selector: {app: ${name}}, ports: [${ports}]}}`;
const ingress =
  '{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop, namespace: default}, spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}}';
const web = workload('Deployment', 'web', 'app: web', {
  container: 'image: b, ports: [{name: http, containerPort: 8080}]',
});
const told = (...documents: string[]): string[] =>
  foundIn(together(...documents), 'policy-blocks-connection').map(({ args, certainty, text, fix }) => {
    const { way, port, mistaken } = args as { way: string; port: number; mistaken: string };
    return [way, port, ...(mistaken ? [`not ${mistaken}`] : []), certainty, text, fix].join(' ').trim();
  });

describe('the way through a Service', () => {
  const http = '{port: 80, targetPort: http}';

  test.each<[what: string, documents: string[], told: string[]]>([
    ['is open without a policy', [service(http)], []],
    [
      'is open to whom a rule lets in',
      [service(http), policy('podSelector: {}, ingress: [{ports: [{port: 8080}]}]')],
      [],
    ],
    ['is open by a name', [service(http), policy('podSelector: {}, ingress: [{ports: [{port: http}]}]')], []],
    [
      'is open by a range',
      [service(http), policy('podSelector: {}, ingress: [{ports: [{port: 8000, endPort: 9000}]}]')],
      [],
    ],
    [
      'is open for what only goes out',
      [service(http), policy('podSelector: {}, policyTypes: [Egress], egress: [{}]')],
      [],
    ],
    [
      'is closed to everybody',
      [service(http), policy('podSelector: {}, policyTypes: [Ingress]')],
      ['service 8080 probably-not-meant podSelector'],
    ],
    [
      'is closed where the port of the Service is named',
      [service(http), policy('podSelector: {}, ingress: [{ports: [{port: 80}]}]')],
      ['service 8080 not 80 probably-not-meant 80 8080'],
    ],
    [
      'is closed for another protocol',
      [service(http), policy('podSelector: {}, ingress: [{ports: [{port: 8080, protocol: UDP}]}]')],
      ['service 8080 probably-not-meant ingress'],
    ],
    [
      'leads through a name that nobody declares, which is said already',
      [service(http), policy('podSelector: {}, ingress: [{ports: [{port: web}]}]')],
      [],
    ],
    [
      'is opened by a second policy',
      [service(http), policy('podSelector: {}, policyTypes: [Ingress]'), policy('podSelector: {}, ingress: [{}]', 'q')],
      [],
    ],
    [
      'is not touched by a policy of another namespace',
      [service(http), policy('podSelector: {}, policyTypes: [Ingress]', 'p', 'shop')],
      [],
    ],
    [
      'is not touched by a policy that a later one replaces',
      [service(http), policy('podSelector: {}, policyTypes: [Ingress]'), policy('podSelector: {}, ingress: [{}]')],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents, web)).toEqual(expected);
  });

  test('is open to Pods with the network of their node', () => {
    const own = workload('Deployment', 'web', 'app: web', { spec: 'hostNetwork: true, ' });
    expect(told(service('{port: 80}'), policy('podSelector: {}, policyTypes: [Ingress]'), own)).toEqual([]);
  });
});

describe('the way from an Ingress', () => {
  const from = (peers: string): string => policy(`podSelector: {}, ingress: [{from: [${peers}]}]`);

  test.each<[what: string, peers: string, count: number]>([
    ['is closed where only the own namespace gets in', '{podSelector: {}}', 1],
    ['is open to a namespace', '{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}}', 0],
    ['is open to addresses', '{ipBlock: {cidr: 0.0.0.0/0}}', 0],
    ['is open to all', '', 0],
  ])('%s', (_, peers, count) => {
    expect(told(from(peers), ingress, service('{port: 80, targetPort: 8080}'), web)).toEqual(
      count === 0 ? [] : ['ingress 8080 depends-on-cluster ingress'],
    );
  });
});

describe('the way that a variable names', () => {
  const asks = (value: string): string =>
    workload('Deployment', 'app', 'app: app', { container: `image: b, env: [{name: WEB_URL, value: "${value}"}]` });
  const onlyFrom = (label: string): string =>
    policy(
      `podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: ${label}}}}]}]`,
    );
  const other = workload('Deployment', 'other', 'app: other');
  const ports = '{port: 80, targetPort: 8080}, {port: 81, targetPort: 8081, name: b}';

  test.each<[what: string, documents: string[], told: string[]]>([
    ['is open', [onlyFrom('app'), asks('http://web')], []],
    [
      'is closed at the receiver',
      [onlyFrom('other'), asks('http://web')],
      ['variable 8080 probably-not-meant ingress'],
    ],
    [
      'is closed at the sender',
      [
        policy('podSelector: {matchLabels: {app: app}}, egress: [{to: [{podSelector: {matchLabels: {app: other}}}]}]'),
        asks('http://web'),
      ],
      ['variable 8080 probably-not-meant egress'],
    ],
    [
      'is open at one of the ports, and none is asked for',
      [
        policy(
          'podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: 8081}, {port: 8080}], from: [{podSelector: {}}]}]',
        ),
        asks('http://web'),
      ],
      [],
    ],
    ['names no Service of the files', [onlyFrom('other'), asks('http://db')], []],
    [
      'names the Service of another namespace',
      [onlyFrom('other'), asks('http://web.default.svc').replace('namespace: default', 'namespace: shop')],
      ['variable 8080 probably-not-meant ingress'],
    ],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents, service(ports), web, other)).toEqual(expected);
  });
});
