import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { connections, type Connection } from '../../../../src/engine/set/answers/connections.ts';
import { isAll } from '../../../../src/engine/set/answers/port-set.ts';
import { membersOf } from './members-of.ts';

const pod = (name: string, namespace = 'shop', ports = ''): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}, namespace: ${namespace}, labels: {app: ${name}}}, spec: {containers: [{name: a, image: b, ports: [${ports}]}]}}`;
const policy = (name: string, spec: string, namespace = 'shop'): string =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ${name}, namespace: ${namespace}}, spec: ${spec}}`;
const namespace = '{apiVersion: v1, kind: Namespace, metadata: {name: tools, labels: {team: ops}}}';

const pods = [
  pod('web'),
  pod('db', 'shop', '{name: pg, containerPort: 5432}, {name: pg, containerPort: 53, protocol: UDP}'),
];
const world = [namespace, ...pods, pod('scan', 'tools')];

const print = ({ ports }: Connection): string =>
  isAll(ports)
    ? 'all'
    : ports
        .map(({ protocol, first, last }) => `${protocol} ${first === last ? first : `${first}-${last}`}`)
        .join(', ') || 'none';

function matrix(...policies: string[]): Record<string, string> {
  const all = connections(membersOf([...world, ...policies].join('\n---\n')));
  const pairs = all.filter(({ from, to }) => from.name !== to.name);
  return Object.fromEntries(
    pairs.filter((each) => print(each) !== 'all').map((each) => [`${each.from.name} > ${each.to.name}`, print(each)]),
  );
}

/** Source of what each row shows: kubernetes.io/docs/concepts/services-networking/network-policies. */
describe('who may connect to whom, beside those who may connect everywhere', () => {
  test.each<[what: string, policies: string[], expected: Record<string, string>]>([
    ['without a policy', [], {}],
    [
      'nothing may come in',
      [policy('p', '{podSelector: {}, policyTypes: [Ingress]}')],
      {
        'web > db': 'none',
        'db > web': 'none',
        'scan > web': 'none',
        'scan > db': 'none',
      },
    ],
    [
      'everything may come in again',
      [policy('p', '{podSelector: {}, policyTypes: [Ingress]}'), policy('q', '{podSelector: {}, ingress: [{}]}')],
      {},
    ],
    [
      'nothing may go out',
      [policy('p', '{podSelector: {}, policyTypes: [Egress]}')],
      {
        'web > db': 'none',
        'web > scan': 'none',
        'db > web': 'none',
        'db > scan': 'none',
      },
    ],
    ['a policy of another namespace', [policy('p', '{podSelector: {}, policyTypes: [Ingress]}', 'other')], {}],
    [
      'from Pods of the same namespace',
      [policy('p', '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {}}]}]}')],
      {
        'scan > db': 'none',
      },
    ],
    [
      'from a namespace by its label',
      [
        policy(
          'p',
          '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: ops}}}]}]}',
        ),
      ],
      {
        'web > db': 'none',
      },
    ],
    [
      'from a namespace by its name, which is a label of every namespace',
      [
        policy(
          'p',
          '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]}]}',
        ),
      ],
      { 'scan > db': 'none' },
    ],
    [
      'one peer with both selectors wants both',
      [
        policy(
          'p',
          '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}]}]}',
        ),
      ],
      { 'scan > db': 'none' },
    ],
    [
      'two peers want one of them',
      [
        policy(
          'p',
          '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {}}, {podSelector: {matchLabels: {app: web}}}]}]}',
        ),
      ],
      {},
    ],
    [
      'a block of addresses is not a Pod',
      [policy('p', '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}')],
      {
        'web > db': 'none',
        'scan > db': 'none',
      },
    ],
    [
      'ports by number, by range and by name',
      [
        policy(
          'p',
          '{podSelector: {matchLabels: {app: db}}, ingress: [{ports: [{port: 80}, {port: 100, endPort: 200}, {port: pg}, {port: pg, protocol: UDP}, {port: 150}]}]}',
        ),
      ],
      { 'web > db': 'TCP 80, TCP 100-200, TCP 5432, UDP 53', 'scan > db': 'TCP 80, TCP 100-200, TCP 5432, UDP 53' },
    ],
    [
      'a name that the receiver does not declare',
      [policy('p', '{podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: pg}]}]}')],
      {
        'db > web': 'none',
        'scan > web': 'none',
      },
    ],
    [
      'a protocol without a port',
      [policy('p', '{podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{protocol: UDP}]}]}')],
      {
        'db > web': 'UDP 1-65535',
        'scan > web': 'UDP 1-65535',
      },
    ],
    [
      'both ends have to allow it',
      [
        policy(
          'p',
          '{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{ports: [{port: 5432}, {port: 80}]}]}',
        ),
        policy(
          'q',
          '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {}}], ports: [{port: 5432}, {port: 22}]}]}',
        ),
      ],
      { 'web > db': 'TCP 5432', 'web > scan': 'TCP 80, TCP 5432', 'scan > db': 'none' },
    ],
    [
      'rules for what goes out hold without policyTypes too',
      [policy('p', '{podSelector: {matchLabels: {app: web}}, egress: [{to: [{podSelector: {}}]}]}')],
      {
        'web > scan': 'none',
        'db > web': 'none',
        'scan > web': 'none',
      },
    ],
  ])('%s', (_, policies, expected) => {
    expect(matrix(...policies)).toEqual(expected);
  });

  test('names the policies that hold each end', () => {
    const all = connections(
      membersOf([...world, policy('p', '{podSelector: {matchLabels: {app: db}}, ingress: [{}]}')].join('\n---\n')),
    );
    const held = all.filter(({ ingress }) => ingress.length > 0).map(({ to, ingress }) => [to.name, ingress[0]!.name]);
    expect(held).toEqual([
      ['db', 'p'],
      ['db', 'p'],
      ['db', 'p'],
    ]);
  });
});

describe('who may connect to whom, in the examples of the documentation', () => {
  const folder = new URL('connections/', import.meta.url);
  test.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).toMatch(/^# Source: https:\/\/kubernetes\.io\/docs\/\S+#\S+\n# \S/);
    const expected = [...text.matchAll(/^# expect: (.*)$/gm)].map(([, line]) => line);
    const held = connections(membersOf(text))
      .filter((each) => each.from.name !== each.to.name && print(each) !== 'all')
      .map((each) => `${each.from.name} > ${each.to.name}: ${print(each)}`);
    expect(held.sort()).toEqual(expected.sort());
  });
});
