import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/engine/answers.ts';
import { analyze } from '../../src/engine/index.ts';
import type { Condition } from '../../src/lessons/goals/condition.ts';
import { evaluate, questionsOf } from '../../src/lessons/goals/evaluate.ts';
import { grade } from '../../src/lessons/grade.ts';

const judge = (text: string, ask: readonly Question[] = []) =>
  analyze([{ name: 'a.yaml', text }], { kubernetes: '1.37', ask });

const service = `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: http}]
`;
const headless = service.replace('spec:', 'spec:\n  clusterIP: None');
const template = (indent: string) =>
  `metadata: {labels: {app: web, version: "1.10"}}
spec:
  containers:
    - name: web
      image: registry.example/shop/web:1.4.2
      ports: [{name: http, containerPort: 8080}]
      resources: {requests: {cpu: 0.25, memory: 1Gi}}
`.replaceAll('\n', `\n${indent}`);
const pod = `apiVersion: v1\nkind: Pod\n${template('').replace('{labels', '{name: web, labels')}`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    ${template('    ')}`;
const strategy = (spec: string): string => deployment.replace('selector:', `${spec}\n  selector:`);
/** A Pod whose two containers mount volumes at these paths; the second is an init container where `init` says how. */
const beside = (first: string, second: string, one: string, other: string, init?: string): string => {
  const mounting = (name: string, volume: string, path: string): string =>
    `{name: ${name}, image: ${name}, volumeMounts: [{name: ${volume}, mountPath: /${path}}]${init && name === 'b' ? init : ''}}`;
  const [a, b] = [mounting('a', one, first), mounting('b', other, second)];
  const containers = init === undefined ? `containers: [${a}, ${b}]` : `containers: [${a}]\n  initContainers: [${b}]`;
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  ${containers}\n  volumes: [{name: one}, {name: two}]\n`;
};
const set = (...documents: string[]): string => documents.join('\n---\n');

const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop}
spec:
  rules:
    - host: shop.example
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;
const api = `apiVersion: v1
kind: Pod
metadata: {name: api, labels: {app: api}}
spec:
  containers:
    - name: api
      image: registry.example/shop/api:1.4.2
      env:
        - {name: MODE, value: shop}
        - {name: LEVEL, valueFrom: {configMapKeyRef: {name: levels, key: LEVEL}}}
      volumeMounts: [{name: levels, mountPath: /etc/levels, readOnly: true}]
  volumes: [{name: levels, configMap: {name: levels}}]
`;
const levels = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: levels}\ndata: {LEVEL: high}\n';
const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{from: [{podSelector: {matchLabels: {app: api}}}], ports: [{port: 8080}]}]
`;
const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: '', accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;
const volume = `apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec: {capacity: {storage: 2Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /data}}
`;
const rights = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: robot, namespace: default}]
`;

const web = { workload: 'web' };
const cpu = 'containers[name=web].resources.requests.cpu';
const rows: [condition: Condition, manifests: string, met: boolean][] = [
  [{ verdict: 'accepted' }, set(service, deployment), true],
  [{ verdict: 'accepted' }, '', false],
  [{ verdict: 'accepted' }, '# nothing but a comment\n', false],
  [{ verdict: 'accepted' }, service, true],
  [{ verdict: 'accepted' }, set(service, pod.replace('name: http', 'name: sql')), false],
  [{ verdict: 'accepted' }, set(pod, 'kind: Pod'), false],
  [{ verdict: 'accepted' }, 'apiVersion: example.com/v1\nkind: Ship\nmetadata: {name: a}\n', false],
  [{ verdict: 'refused' }, 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n', true],
  [{ verdict: 'refused' }, service, false],
  [{ verdict: 'refused' }, '', false],

  [{ answer: { 'service-reaches': { service: 'Service/web', workload: 'web' } } }, set(service, pod), true],
  [{ answer: { 'service-reaches': { service: 'Service/web', workload: 'web' } } }, set(deployment, service), true],
  [{ answer: { 'service-reaches': { service: 'Service/web' } } }, set(strategy('replicas: 0'), service), false],
  [{ answer: { 'service-reaches': { service: 'Service/web', port: 8080, servicePort: 80 } } }, set(service, pod), true],
  [{ answer: { 'service-reaches': { service: 'Service/web', servicePort: 80 } } }, set(headless, pod), false],
  [{ answer: { 'service-reaches': { service: 'Service/web', servicePort: 8080 } } }, set(headless, pod), true],
  [{ answer: { 'service-reaches': { service: 'Service/web', port: 80 } } }, set(service, pod), false],
  [{ answer: { 'service-reaches': { service: 'Service/web', workload: 'api' } } }, set(service, pod), false],
  [{ answer: { 'service-reaches': { service: 'Service/api' } } }, set(service, pod), false],
  [
    { answer: { 'service-reaches': { service: 'Service/web' } } },
    set(service, pod.replace('name: http', 'name: sql')),
    false,
  ],

  [{ edge: { name: 'routes-to', from: 'Service/web', to: 'Deployment/web' } }, set(service, deployment), true],
  [{ edge: { name: 'routes-to', to: 'Pod/web' } }, set(service, deployment), false],
  [{ edge: { name: 'isolates' } }, set(service, deployment), false],

  [{ exists: 'Deployment/web' }, deployment, true],
  [{ exists: 'Pod/web' }, deployment, false],

  [{ field: { of: web, path: cpu, atLeast: '100m' } }, deployment, true],
  [{ field: { of: web, path: cpu, atLeast: '250m', atMost: '250m' } }, pod, true],
  [{ field: { of: web, path: cpu, equals: '250m' } }, pod, true],
  [{ field: { of: web, path: cpu, atLeast: 1 } }, pod, false],
  [{ field: { of: web, path: 'containers[0].resources.requests.memory', equals: '1024Mi' } }, pod, true],
  [{ field: { of: web, path: 'containers[1].resources', exists: false } }, pod, true],
  [{ field: { of: web, path: 'containers[name=api].image', exists: true } }, pod, false],
  [{ field: { of: { workload: 'api' }, path: 'containers', exists: false } }, pod, false],
  [{ field: { of: web, path: 'metadata.labels.version', equals: '1.10' } }, deployment, true],
  [{ field: { of: web, path: 'metadata.labels.version', equals: '1.1' } }, deployment, false],
  [{ field: { of: 'Deployment/web', path: 'metadata.labels.version', exists: true } }, deployment, false],
  [{ field: { of: 'Service/web', path: 'spec.ports[0].port', equals: 80 } }, service, true],
  [{ field: { of: 'Service/web', path: 'spec.ports[port=80].targetPort', exists: true } }, service, false],

  [{ 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } }, beside('a', 'b', 'one', 'one'), true],
  [{ 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } }, beside('a', 'b/', 'one', 'one'), true],
  [{ 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } }, beside('a', 'b', 'one', 'two'), false],
  [{ 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } }, beside('a', 'c', 'one', 'one'), false],
  [{ 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } }, beside('a', 'b, subPath: x', 'one', 'one'), false],
  [{ 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } }, beside('a', 'b', 'one', 'one', ''), false],
  [
    { 'shared-volume': { workload: 'web', paths: ['/a', '/b'] } },
    beside('a', 'b', 'one', 'one', ', restartPolicy: Always'),
    true,
  ],
  [{ rollout: { of: 'web', readyAtLeast: 1 } }, pod, false],
  [{ rollout: { of: 'web', readyAtLeast: 1, podsAtMost: 2 } }, deployment, true],
  [{ rollout: { of: 'web', readyAtLeast: 2 } }, deployment, false],
  [{ rollout: { of: 'web', podsAtMost: 1 } }, deployment, false],
  [{ rollout: { of: 'web', readyAtLeast: 3, podsAtMost: 4 } }, strategy('replicas: 3'), true],
  [{ rollout: { of: 'web', readyAtLeast: 3 } }, strategy('replicas: 3\n  paused: true'), false],
  [{ rollout: { of: 'web', readyAtLeast: 3 } }, strategy('replicas: 3\n  paused: false'), true],
  [
    { rollout: { of: 'web', readyAtLeast: 3 } },
    strategy('replicas: 3\n  strategy: {rollingUpdate: {maxUnavailable: "30%"}}'),
    true,
  ],
  [
    { rollout: { of: 'web', readyAtLeast: 3 } },
    strategy('replicas: 3\n  strategy: {rollingUpdate: {maxUnavailable: 1}}'),
    false,
  ],
  [{ rollout: { of: 'web', readyAtLeast: 1 } }, strategy('replicas: 3\n  strategy: {type: Recreate}'), false],
  [{ rollout: { of: 'web', podsAtMost: 3 } }, strategy('replicas: 3\n  strategy: {type: Recreate}'), true],
  [{ count: { kind: 'Pod' } }, pod, true],
  [{ count: { kind: 'Pod', atLeast: 2 } }, pod, false],
  [{ count: { kind: 'Service', atMost: 0 } }, pod, true],
  [{ finding: { code: 'service-selects-no-pod' } }, service, true],
  [{ finding: { code: 'service-selects-no-pod', of: 'Service/api' } }, service, false],
  [{ finding: { code: 'service-selects-no-pod' } }, set(service, pod), false],

  [{ answer: { routed: { host: 'shop.example', path: '/a', workload: 'web' } } }, set(service, pod, ingress), true],
  [{ answer: { routed: { host: 'shop.example', path: '/a', port: 8081 } } }, set(service, pod, ingress), false],
  [{ answer: { routed: { host: 'other.example', path: '/' } } }, set(service, pod, ingress), false],
  [{ answer: { routed: { host: 'shop.example', path: '/' } } }, set(service, ingress), false],
  [{ answer: { connects: { from: 'api', to: 'web', port: 8080 } } }, set(deployment, api, policy), true],
  [{ answer: { connects: { from: 'api', to: 'web', port: 80 } } }, set(deployment, api, policy), false],
  [{ answer: { connects: { from: 'api', to: 'web' } } }, set(deployment, api), true],
  [{ answer: { connects: { from: 'db', to: 'web' } } }, set(deployment, api), false],
  [{ answer: { binds: { claim: 'data', volume: 'disk', when: 'at-once' } } }, set(claim, volume), true],
  [{ answer: { binds: { claim: 'data', class: 'fast' } } }, set(claim, volume), false],
  [{ answer: { binds: { claim: 'data' } } }, claim, false],
  [{ answer: { binds: { claim: 'date' } } }, set(claim, volume), false],
  [{ answer: { may: { account: 'robot', verb: 'get', resource: 'pods' } } }, rights, true],
  [{ answer: { may: { account: 'robot', verb: 'list', resource: 'pods' } } }, rights, false],
  [{ answer: { may: { account: 'robot', namespace: 'shop', verb: 'get', resource: 'pods' } } }, rights, false],
  [{ answer: { fits: { workload: 'web' } } }, deployment, true],
  [{ answer: { fits: { workload: 'web', pods: 2 } } }, deployment, false],
  [{ answer: { fits: { workload: 'api' } } }, deployment, false],
  [{ answer: { variable: { workload: 'api', name: 'MODE', equals: 'shop' } } }, api, true],
  [{ answer: { variable: { workload: 'api', name: 'MODE', equals: 'dark' } } }, api, false],
  [{ answer: { variable: { workload: 'api', name: 'LEVEL', from: 'ConfigMap/levels' } } }, set(api, levels), true],
  [{ answer: { variable: { workload: 'api', name: 'LEVEL', from: 'Secret/levels' } } }, set(api, levels), false],
  [{ answer: { variable: { workload: 'api', name: 'LEVEL' } } }, api, false],
  [
    { answer: { mounted: { workload: 'api', path: '/etc/levels/LEVEL', from: 'ConfigMap/levels' } } },
    set(api, levels),
    true,
  ],
  [{ answer: { mounted: { workload: 'api', path: '/etc/levels', readOnly: false } } }, set(api, levels), false],
  [{ answer: { mounted: { workload: 'api', path: '/etc/level' } } }, set(api, levels), false],
  [{ answer: { mounted: { workload: 'api', path: '/etc/levels' } } }, api, false],

  [{ not: { exists: 'Pod/web' } }, deployment, true],
  [{ not: { exists: 'Deployment/web' } }, deployment, false],
  [{ all: [{ exists: 'Deployment/web' }, { exists: 'Service/web' }] }, set(deployment, service), true],
  [{ all: [{ exists: 'Deployment/web' }, { exists: 'Service/web' }] }, deployment, false],
];

describe('goals', () => {
  it.each(rows)('%j', (condition, manifests, met) => {
    expect(evaluate(condition, judge(manifests, questionsOf([condition]))).met).toBe(met);
  });

  it('names the finding that stands in the way, the server’s before those between objects', () => {
    const analysis = judge(
      set(
        service,
        'apiVersion: v1\nkind: Pod\nmetadata: {name: x, labels: {app: 1.10}}\nspec: {containers: [{name: a, image: b}]}\n',
      ),
    );
    const held = evaluate({ verdict: 'accepted' }, analysis);
    expect(held).toMatchObject({ met: false, why: { finding: { file: 0, document: 1 } } });
    if (held.met || !held.why || !('finding' in held.why)) throw new Error('no finding was named');
    const { file, document, index } = held.why.finding;
    expect(analysis.files[file]!.documents[document]!.findings[index]!.code).toBe('wrong-type');
  });

  it('says what was found instead, or what is absent', () => {
    const version = { of: web, path: 'metadata.labels.version', equals: '2' } as const;
    expect(evaluate({ field: version }, judge(pod))).toEqual({ met: false, why: { found: '1.10' } });
    expect(evaluate({ field: version }, judge(service))).toEqual({ met: false, why: { absent: 'web' } });
    expect(evaluate({ exists: 'Pod/web' }, judge(service))).toEqual({ met: false, why: { absent: 'Pod/web' } });
  });

  it('gives one next step first', () => {
    const goals = [
      { id: 'a', exists: 'Service/web' },
      { id: 'b', exists: 'Pod/web' },
      { id: 'c', exists: 'Pod/other' },
    ] as const;
    expect(grade(goals, judge(service))).toMatchObject({ met: 1, reached: false, next: { id: 'b' } });
    expect(grade(goals.slice(0, 1), judge(service))).toMatchObject({ met: 1, reached: true });
    expect(grade([], judge(service)).reached).toBe(false);
  });
});
