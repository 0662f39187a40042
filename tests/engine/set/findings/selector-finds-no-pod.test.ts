import { describe, expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const policy = (spec: string, namespace = 'default', name = 'p'): string =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ${name}, namespace: ${namespace}}, spec: {${spec}}}`;
const budget = (selector: string): string =>
  `{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b}, spec: {maxUnavailable: 1${selector}}}`;
const web = workload('Deployment', 'web', 'app: web');
const told = (...documents: string[]): string[] =>
  foundIn(together(...documents), 'selector-finds-no-pod').map(
    ({ document, severity, certainty, text }) => `${document} ${severity} ${certainty}: ${text}`,
  );
const meant = 'warning probably-not-meant';
const perhaps = 'hint depends-on-cluster';

describe('a selector of the own namespace', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['finds nobody', [policy('podSelector: {matchLabels: {app: db}}'), web], [`0 ${meant}: {matchLabels: {app: db}}`]],
    ['finds somebody', [policy('podSelector: {matchLabels: {app: web}}'), web], []],
    ['is empty and means all', [policy('podSelector: {}'), web], []],
    ['is absent, as the server allows', [policy('policyTypes: [Ingress]'), web], []],
    [
      'asks with expressions',
      [policy('podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}'), web],
      [`0 ${meant}: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}`],
    ],
    [
      'asks for what is absent',
      [policy('podSelector: {matchExpressions: [{key: tier, operator: DoesNotExist}]}'), web],
      [],
    ],
    [
      'finds Pods of another namespace only',
      [policy('podSelector: {matchLabels: {app: web}}', 'shop'), web],
      [`0 ${perhaps}: {matchLabels: {app: web}}`],
    ],
    [
      'asks for a label that a controller gives',
      [policy('podSelector: {matchLabels: {statefulset.kubernetes.io/pod-name: web-0}}'), web],
      [],
    ],
    [
      'stands beside a kind that a controller brings',
      [
        policy('podSelector: {matchLabels: {app: db}}'),
        web,
        '{apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: {name: db, namespace: default}}',
      ],
      [`0 ${perhaps}: {matchLabels: {app: db}}`],
    ],
    [
      'is replaced by a later object of its name',
      [policy('podSelector: {matchLabels: {app: db}}'), policy('podSelector: {matchLabels: {app: web}}'), web],
      [],
    ],
    [
      'of a budget finds nobody',
      [budget(', selector: {matchLabels: {app: db}}'), web],
      [`0 ${meant}: {matchLabels: {app: db}}`],
    ],
    ['of a budget is absent and means nobody', [budget(''), web], []],
    ['of a budget is empty and means all', [budget(', selector: {}'), web], []],
  ])('%s', (_, documents, expected) => {
    expect(told(...documents)).toEqual(expected);
  });

  test('is told of an object that the server refuses, too', () => {
    expect(told(policy('podSelector: {matchLabels: {app: db}}, policyTypes: [Sideways]'), web)).toHaveLength(1);
  });

  test('names the workload that comes closest', () => {
    const [found] = foundIn(
      together(
        policy('podSelector: {matchLabels: {app: web, tier: back}}'),
        workload('Deployment', 'web', 'app: web, tier: front'),
      ),
      'selector-finds-no-pod',
    );
    expect(found).toMatchObject({ args: { near: 'Deployment/web', difference: 'app: web, tier: front' } });
  });
});

describe('a peer', () => {
  const lets = (peer: string): string => policy(`podSelector: {}, ingress: [{from: [${peer}]}]`);
  const elsewhere = workload('Deployment', 'probe', 'app: probe', { namespace: 'watch' });
  const db = '{podSelector: {matchLabels: {app: db}}';
  const named = (name: string): string => `namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${name}}}`;

  test.each<[what: string, peer: string, count: number]>([
    ['of its own namespace', `${db}}`, 1],
    ['of a namespace that has Pods here', `${db}, ${named('watch')}}`, 1],
    ['of a namespace that stands elsewhere', `${db}, ${named('ingress-nginx')}}`, 0],
    ['of all namespaces', `${db}, namespaceSelector: {}}`, 0],
    ['of namespaces by other labels', `${db}, namespaceSelector: {matchLabels: {team: shop}}}`, 0],
    ['that is there', '{podSelector: {matchLabels: {app: web}}}', 0],
    ['that means all Pods', '{podSelector: {}}', 0],
    ['that is a block of addresses', '{ipBlock: {cidr: 10.0.0.0/8}}', 0],
  ])('%s', (_, peer, count) => {
    expect(told(lets(peer), web, elsewhere)).toHaveLength(count);
  });

  test('is told apart by its direction', () => {
    const both = policy(
      'podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{from: [{podSelector: {matchLabels: {app: a}}}]}], egress: [{to: [{podSelector: {matchLabels: {app: b}}}], ports: [{port: 53}]}]',
    );
    const found = foundIn(together(both, web), 'selector-finds-no-pod');
    expect(found.map(({ args, path }) => [(args as { effect: string }).effect, path])).toEqual([
      ['lets-nobody-in', 'spec.ingress[0].from[0].podSelector'],
      ['lets-out-to-nobody', 'spec.egress[0].to[0].podSelector'],
    ]);
  });
});
