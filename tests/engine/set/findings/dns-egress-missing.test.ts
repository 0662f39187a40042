import { describe, expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const policy = (egress: string, name = 'out', selector = '{}'): string =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ${name}}, spec: {podSelector: ${selector}, policyTypes: [Egress], egress: [${egress}]}}`;
const service =
  '{apiVersion: v1, kind: Service, metadata: {name: db, namespace: default}, spec: {selector: {app: db}, ports: [{port: 5432}]}}';
const db = workload('StatefulSet', 'db', 'app: db');
const asks = workload('Deployment', 'web', 'app: web', { container: 'image: b, env: [{name: DB_HOST, value: db}]' });
const asksNobody = workload('Deployment', 'web', 'app: web');
const toDb = '{to: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 5432}]}';
const dns = (peer: string): string => `{to: [${peer}], ports: [{port: 53, protocol: UDP}]}`;
const kubeSystem = '{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}';

const told = (...documents: string[]): number =>
  foundIn(together(...documents, service, db), 'dns-egress-missing').length;

describe('what goes out is restricted', () => {
  test.each<[what: string, documents: string[], count: number]>([
    ['to a Service by name, without DNS', [policy(toDb), asks], 1],
    ['to Pods, without DNS', [policy(toDb), asksNobody], 1],
    ['to nothing at all, and nothing is asked', [policy('', 'out', '{matchLabels: {app: web}}'), asksNobody], 0],
    ['to nothing at all, although a Service is named', [policy('', 'out', '{matchLabels: {app: web}}'), asks], 1],
    [
      'to addresses',
      [
        policy('{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 443}]}', 'out', '{matchLabels: {app: web}}'),
        asksNobody,
      ],
      0,
    ],
    ['with DNS', [policy(`${toDb}, ${dns(kubeSystem)}`), asks], 0],
    ['with DNS in another policy', [policy(toDb), policy(dns('{namespaceSelector: {}}'), 'dns'), asks], 0],
    [
      'with a range that holds port 53',
      [policy(`${toDb}, {ports: [{port: 1, endPort: 1000, protocol: UDP}]}`), asks],
      0,
    ],
    ['with port 53 to nobody in particular', [policy(`${toDb}, {ports: [{port: 53}]}`), asks], 0],
    ['with all ports of all namespaces', [policy('{to: [{namespaceSelector: {}}]}'), asks], 0],
    ['with all ports of the namespace of DNS', [policy(`{to: [${kubeSystem}]}`), asks], 0],
    ['with all ports of another namespace', [policy(`{to: [${kubeSystem.replace('kube-system', 'shop')}]}`), asks], 1],
    ['with a rule for everything', [policy('{}'), asks], 0],
    ['to addresses of any port, which may be those of DNS', [policy('{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}'), asks], 0],
  ])('%s', (_, documents, count) => {
    expect(told(...documents)).toBe(count);
  });

  test('but not for Pods with the network of their node, or with name servers of their own', () => {
    for (const spec of ['hostNetwork: true, ', 'dnsPolicy: Default, ']) {
      const own = workload('Deployment', 'web', 'app: web', {
        spec,
        container: 'image: b, env: [{name: DB_HOST, value: db}]',
      });
      expect(told(policy(toDb, 'out', '{matchLabels: {app: web}}'), own), spec).toBe(0);
    }
  });

  test('by a cluster that keeps to no policy', () => {
    const text = together(policy(toDb), asks, service, db);
    expect(foundIn(text, 'dns-egress-missing', { cluster: 'minikube' })).toEqual([]);
  });

  test('for many Pods: each policy says it once', () => {
    const more = Array.from({ length: 5 }, (_, index) => workload('Deployment', `w${index}`, 'app: web'));
    expect(told(policy(toDb), ...more)).toBe(1);
  });
});
