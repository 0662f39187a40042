import { describe, expect, test } from 'vitest';
import type { KubernetesVersion } from '../../../src/engine/index.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';

type Row = readonly [
  what: string,
  setup: readonly object[],
  object: object,
  said: RegExp | undefined,
  version?: KubernetesVersion,
];

const namespace = (labels: Readonly<Record<string, string>>): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: 'a',
    labels: Object.fromEntries(
      Object.entries(labels).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]),
    ),
  },
});
const limits = (...items: object[]): object => ({
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'l', namespace: 'a' },
  spec: { limits: items },
});
const quota = (hard: Readonly<Record<string, string>>, more: object = {}, used: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'q', namespace: 'a' },
  spec: { hard, ...more },
  status: { used },
});
const runtime = (more: object): object => ({
  apiVersion: 'node.k8s.io/v1',
  kind: 'RuntimeClass',
  metadata: { name: 'r' },
  handler: 'r',
  ...more,
});
const pod = (spec: object, container: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p', namespace: 'a' },
  spec: { containers: [{ name: 'c', image: 'i', ...container }], ...spec },
});
const asking = (resources: object): object => pod({}, { resources });
const safe = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const named = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
const service = (spec: object): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 's', namespace: 'a' },
  spec,
});

const rows: readonly Row[] = [
  ['keeps restricted', [namespace({ enforce: 'restricted' })], pod({ securityContext: named }, { securityContext: safe }), undefined],
  ['a class that is not there takes no part', [], asking({}), undefined],
  ['breaks baseline', [namespace({ enforce: 'baseline' })], pod({ hostPID: true }), /violates PodSecurity "baseline:latest": host namespaces \(hostPID=true\)$/],
  ['an old policy knows no capabilities', [namespace({ enforce: 'restricted', 'enforce-version': 'v1.7' })], pod({ securityContext: { runAsNonRoot: true } }), undefined],
  ['a policy newer than the server', [namespace({ enforce: 'baseline', 'enforce-version': 'v1.40' })], pod({}, { livenessProbe: { tcpSocket: { port: 1, host: 'h' } } }), /"baseline:v1\.40": probe or lifecycle host/],
  ['a host in a probe before 1.34', [namespace({ enforce: 'baseline' })], pod({}, { livenessProbe: { tcpSocket: { port: 1, host: 'h' } } }), undefined, '1.33'],
  ['users of its own', [namespace({ enforce: 'restricted' })], pod({ hostUsers: false, securityContext: { seccompProfile: named.seccompProfile } }, { securityContext: safe }), undefined],
  ['users of its own before 1.35', [namespace({ enforce: 'restricted' })], pod({ hostUsers: false, securityContext: { seccompProfile: named.seccompProfile } }, { securityContext: safe }), /runAsNonRoot != true/, '1.34'],
  ['more than the maximum', [limits({ type: 'Container', max: { cpu: '1' } })], asking({ limits: { cpu: '2' } }), /\[maximum cpu usage per Container is 1, but limit is 2\]|: maximum cpu usage per Container is 1, but limit is 2$/],
  ['no limit, but the range gives one', [limits({ type: 'Container', max: { cpu: '1' } })], asking({}), undefined],
  ['two things at once', [limits({ type: 'Pod', max: { cpu: '1', memory: '1Mi' } })], asking({ limits: { cpu: '2', memory: '2Mi' } }), /forbidden: \[maximum cpu usage per Pod is 1, but limit is 2, maximum memory usage per Pod is 1Mi, but limit is 2Mi\]$/],
  ['too far apart', [limits({ type: 'Container', maxLimitRequestRatio: { cpu: '2' } })], asking({ limits: { cpu: '1' }, requests: { cpu: '300m' } }), /cpu max limit to request ratio per Container is 2, but provided ratio is 3\.333333$/],
  ['nothing asked where a quota counts', [quota({ 'limits.cpu': '1', memory: '1Gi' })], asking({ requests: { memory: '1Mi' } }), /failed quota: q: must specify limits\.cpu for: c$/],
  ['what is used already counts', [quota({ pods: '3' }, {}, { pods: '3' })], asking({}), /exceeded quota: q, requested: pods=1, used: pods=3, limited: pods=3$/],
  ['a scope that does not hold the Pod', [quota({ pods: '0' }, { scopes: ['Terminating'] })], asking({}), undefined],
  ['a scope that holds the Pod', [quota({ pods: '0' }, { scopes: ['Terminating'] })], pod({ activeDeadlineSeconds: 5 }), /exceeded quota/],
  ['any kind can be counted', [quota({ 'count/services': '0' })], service({ ports: [{ port: 80 }] }), /requested: count\/services=1/],
  ['a node port for each port', [quota({ 'services.nodeports': '1' })], service({ type: 'NodePort', ports: [{ port: 80, name: 'a' }, { port: 81, name: 'b' }] }), /requested: services\.nodeports=2/],
  ['another overhead than the class', [runtime({ overhead: { podFixed: { cpu: '1' } } })], pod({ runtimeClassName: 'r', overhead: { cpu: '2' } }), /Pod's Overhead doesn't match/],
  ['an overhead that the class does not bring', [runtime({})], pod({ runtimeClassName: 'r', overhead: { cpu: '2' } }), /Pod Overhead set without corresponding RuntimeClass/],
  ['another node than the class', [runtime({ scheduling: { nodeSelector: { disk: 'ssd' } } })], pod({ runtimeClassName: 'r', nodeSelector: { disk: 'hdd' } }), /conflict: runtimeClass\.scheduling\.nodeSelector\[disk\] = ssd; pod\.spec\.nodeSelector\[disk\] = hdd$/],
]; // prettier-ignore

const stream = (objects: readonly object[]): string => objects.map((each) => JSON.stringify(each)).join('\n---\n');

describe('a request in a cluster', () => {
  const named = rows.map(([what, setup, object, said, version = '1.37']) => ({ what, setup, object, said, version }));

  test.each(named)('$what', ({ setup, object, said, version }) => {
    const [verdict] = verdictsOf(stream([object]), version, stream(setup));
    expect(verdict?.code).toBe(said ? 403 : 201);
    if (said) expect(verdict?.message).toMatch(said);
  });

  test('a workload is only warned of', () => {
    const template = {
      metadata: { labels: { a: 'b' } },
      spec: { hostPID: true, containers: [{ name: 'c', image: 'i' }] },
    };
    const spec = { selector: { matchLabels: { a: 'b' } }, template };
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd', namespace: 'a' }, spec };
    const [verdict] = verdictsOf(stream([deployment]), '1.37', stream([namespace({ enforce: 'baseline' })]));
    expect(verdict).toEqual({
      gvk: 'apps/v1 Deployment',
      code: 201,
      warnings: ['would violate PodSecurity "baseline:latest": host namespaces (hostPID=true)'],
    });
  });
});
