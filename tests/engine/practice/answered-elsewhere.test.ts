import { describe, expect, test } from 'vitest';
import { elsewhere } from '../../../scripts/checks/elsewhere.ts';
import { analyze, newestVersion } from '../../../src/engine/index.ts';
import { together, workload } from '../set/found.ts';

/** What a check of another tool is about: manifests that break it, and the same without the fault. */
type Case = { readonly ids: readonly string[]; readonly bad: string; readonly good: string };

const pod = (spec: string, container = 'image: "b:1"'): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}}, spec: {${spec}containers: [{name: a, ${container}}]}}`;
const object = (kind: string, name: string, more = '', apiVersion = 'v1'): string =>
  `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: ${name}}${more}}`;
const service = (selector = '{app: web}', port = '{port: 80}'): string =>
  object('Service', 'web', `, spec: {selector: ${selector}, ports: [${port}]}`);
const ingress = (backend: string, more = ''): string =>
  object(
    'Ingress',
    'shop',
    `, spec: {${more}rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: ${backend}}}]}}]}`,
    'networking.k8s.io/v1',
  );
const scaler = (target: string): string =>
  object(
    'HorizontalPodAutoscaler',
    'h',
    `, spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${target}}}`,
    'autoscaling/v2',
  );
const policy = (spec: string): string => object('NetworkPolicy', 'n', `, spec: {${spec}}`, 'networking.k8s.io/v1');
const budget = (spec: string): string =>
  object('PodDisruptionBudget', 'b', `, spec: {selector: {matchLabels: {app: web}}, ${spec}}`, 'policy/v1');
const binding = (role: string, account: string): string =>
  object(
    'RoleBinding',
    'b',
    `, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role}}, subjects: [{kind: ServiceAccount, name: ${account}, namespace: default}]`,
    'rbac.authorization.k8s.io/v1',
  );
const role = object(
  'Role',
  'r',
  ', rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]',
  'rbac.authorization.k8s.io/v1',
);
const account = object('ServiceAccount', 'robot');
const web = (more = ''): string => workload('Deployment', 'web', 'app: web', { more });
const probe = (name: string, port: string): string =>
  pod('', `image: "b:1", ports: [{name: http, containerPort: 80}], ${name}: {httpGet: {port: ${port}}}`);
const env = (from: string): string => pod('', `image: "b:1", env: [{name: X, valueFrom: {${from}}}]`);
const config = object('ConfigMap', 'c', ', data: {a: b}');
const secret = object('Secret', 's', ', stringData: {a: b}');
const claim = object(
  'PersistentVolumeClaim',
  'd',
  ', spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}',
);
const volume = (source: string): string => pod(`volumes: [{name: v, ${source}}], `);
const job = (policyOfPods: string): string =>
  object(
    'CronJob',
    'j',
    `, spec: {schedule: "0 0 * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: ${policyOfPods}, containers: [{name: a, image: "b:1"}]}}}}}`,
    'batch/v1',
  );
const set = (selector: string): string =>
  workload('StatefulSet', 'web', 'app: web', { selector: `{matchLabels: {app: ${selector}}}` });
const headless = service().replace('spec: {', 'spec: {clusterIP: None, ');
const named = (name: string): string => workload('StatefulSet', 'web', 'app: web', { more: `serviceName: ${name}, ` });
const route = (host: string, name: string): string =>
  ingress('{name: web, port: {number: 80}}').replace('shop.example', host).replace('name: shop', `name: ${name}`);
const ingressClass = (name: string, isDefault: boolean): string =>
  `{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: ${name}, annotations: {ingressclass.kubernetes.io/is-default-class: "${isDefault}"}}, spec: {controller: example.com/c}}`;

const cases: readonly Case[] = [
  {
    ids: [
      'kube-linter:dangling-horizontalpodautoscaler',
      'kube-score:horizontalpodautoscaler-has-target',
      'kubevious:scale-target-reference',
    ],
    bad: scaler('wob'),
    good: together(scaler('web'), web()),
  },
  {
    ids: ['kube-linter:dangling-ingress', 'kube-score:ingress-targets-service', 'kubevious:ingress-service-reference'],
    bad: ingress('{name: wob, port: {number: 80}}'),
    good: together(ingress('{name: web, port: {number: 80}}'), service(), pod('')),
  },
  {
    ids: [
      'kube-linter:dangling-networkpolicy',
      'kube-score:networkpolicy-targets-pod',
      'kubevious:network-policy-pod-selector',
    ],
    bad: together(policy('podSelector: {matchLabels: {app: wob}}'), pod('')),
    good: together(policy('podSelector: {matchLabels: {app: web}}'), pod('')),
  },
  {
    ids: ['kube-linter:dangling-networkpolicypeer-podselector'],
    bad: together(policy('podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: wob}}}]}]'), pod('')),
    good: together(policy('podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]'), pod('')),
  },
  {
    ids: ['kube-linter:pdb-min-available'],
    bad: together(budget('minAvailable: 2'), web('replicas: 2, ')),
    good: together(budget('minAvailable: 1'), web('replicas: 2, ')),
  },
  {
    ids: ['polaris:pdbMinAvailableGreaterThanOrEqualToHPAMinReplicas'],
    bad: together(budget('minAvailable: 2'), web(), scaler('web')),
    good: together(budget('minAvailable: 1'), web(), scaler('web')),
  },
  {
    ids: ['kube-linter:dangling-service', 'kube-score:service-targets-pod', 'kubevious:service-selector'],
    bad: together(service('{app: wob}'), pod('')),
    good: together(service(), pod('')),
  },
  {
    ids: ['kube-linter:env-value-from', 'kubevious:env-config-map-reference'],
    bad: together(env('configMapKeyRef: {name: c, key: z}'), config),
    good: together(env('configMapKeyRef: {name: c, key: a}'), config),
  },
  {
    ids: ['kubevious:env-secret-reference'],
    bad: together(env('secretKeyRef: {name: s, key: z}'), secret),
    good: together(env('secretKeyRef: {name: s, key: a}'), secret),
  },
  ...(['liveness', 'readiness', 'startup'] as const).map((name) => ({
    ids: [`kube-linter:${name}-port`],
    bad: probe(`${name}Probe`, 'web'),
    good: probe(`${name}Probe`, 'http'),
  })),
  {
    ids: ['kube-linter:duplicate-env-var', 'kube-score:environment-variable-key-duplication'],
    bad: pod('', 'image: "b:1", env: [{name: X, value: a}, {name: X, value: b}]'),
    good: pod('', 'image: "b:1", env: [{name: X, value: a}, {name: Y, value: b}]'),
  },
  {
    ids: ['kube-score:container-ports-check'],
    bad: pod('', 'image: "b:1", ports: [{name: a, containerPort: 80}, {name: a, containerPort: 81}]'),
    good: pod('', 'image: "b:1", ports: [{name: a, containerPort: 80}, {name: b, containerPort: 81}]'),
  },
  {
    ids: ['kube-linter:invalid-target-ports'],
    bad: service('{app: web}', '{port: 80, targetPort: not_a_name}'),
    good: service('{app: web}', '{port: 80, targetPort: http}'),
  },
  {
    ids: [
      'kube-linter:mismatching-selector',
      'kube-score:deployment-pod-selector-labels-match-template-metadata-labels',
    ],
    bad: workload('Deployment', 'web', 'app: web', { selector: '{matchLabels: {app: wob}}' }),
    good: web(),
  },
  {
    ids: ['kube-score:statefulset-pod-selector-labels-match-template-metadata-labels'],
    bad: set('wob'),
    good: set('web'),
  },
  { ids: ['kube-linter:no-extensions-v1beta'], bad: web().replace('apps/v1', 'extensions/v1beta1'), good: web() },
  { ids: ['kube-score:stable-version'], bad: object('Endpoints', 'e'), good: service() },
  {
    ids: ['kube-linter:non-existent-service-account', 'kubevious:service-account-reference'],
    bad: web().replace('containers:', 'serviceAccountName: robot, containers:'),
    good: together(web().replace('containers:', 'serviceAccountName: robot, containers:'), account),
  },
  {
    ids: ['kube-linter:restart-policy'],
    bad: web().replace('containers:', 'restartPolicy: Never, containers:'),
    good: web().replace('containers:', 'restartPolicy: Always, containers:'),
  },
  { ids: ['kube-linter:schema-validation'], bad: pod('container: 1, '), good: pod('') },
  { ids: ['kube-score:cronjob-restartpolicy'], bad: job('Always'), good: job('OnFailure') },
  {
    ids: ['kube-score:poddisruptionbudget-has-policy'],
    bad: budget('minAvailable: 1, maxUnavailable: 1'),
    good: budget('maxUnavailable: 1'),
  },
  { ids: ['kube-score:label-values'], bad: pod('').replace('app: web', 'app: "w b"'), good: pod('') },
  {
    ids: ['kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured'],
    bad: together(web('replicas: 3, '), scaler('web')),
    good: together(web(), scaler('web')),
  },
  {
    ids: ['kube-score:statefulset-has-servicename'],
    bad: together(named('other'), headless, service().replace('name: web', 'name: other')),
    good: together(named('web'), headless),
  },
  {
    ids: ['pod-security:all'],
    bad: together(
      object('Namespace', 'shop').replace(
        'name: shop',
        'name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}',
      ),
      pod('hostNetwork: true, ').replace('name: p', 'name: p, namespace: shop'),
    ),
    good: together(
      object('Namespace', 'shop').replace(
        'name: shop',
        'name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}',
      ),
      pod('').replace('name: p', 'name: p, namespace: shop'),
    ),
  },
  {
    ids: ['kubevious:volume-mount-reference'],
    bad: pod('', 'image: "b:1", volumeMounts: [{name: v, mountPath: /v}]'),
    good: pod('volumes: [{name: v, emptyDir: {}}], ', 'image: "b:1", volumeMounts: [{name: v, mountPath: /v}]'),
  },
  {
    ids: ['kubevious:volume-config-map-reference'],
    bad: volume('configMap: {name: c}'),
    good: together(volume('configMap: {name: c}'), config),
  },
  {
    ids: ['kubevious:volume-secret-reference'],
    bad: volume('secret: {secretName: s}'),
    good: together(volume('secret: {secretName: s}'), secret),
  },
  {
    ids: ['kubevious:volume-claim-reference'],
    bad: volume('persistentVolumeClaim: {claimName: d}'),
    good: together(volume('persistentVolumeClaim: {claimName: d}'), claim),
  },
  {
    ids: ['kubevious:role-reference'],
    bad: together(binding('q', 'robot'), account),
    good: together(binding('r', 'robot'), role, account),
  },
  {
    ids: ['kubevious:subject-reference'],
    bad: together(binding('r', 'robto'), role),
    good: together(binding('r', 'robot'), role, account),
  },
  {
    ids: ['kubevious:service-port'],
    bad: together(
      service('{app: web}', '{port: 80, targetPort: web}'),
      pod('', 'image: "b:1", ports: [{name: http, containerPort: 80}]'),
    ),
    good: together(
      service('{app: web}', '{port: 80, targetPort: http}'),
      pod('', 'image: "b:1", ports: [{name: http, containerPort: 80}]'),
    ),
  },
  {
    ids: ['kubevious:ingress-tls-domain'],
    bad: ingress('{name: web, port: {number: 80}}', 'tls: [{hosts: [other.example], secretName: t}], '),
    good: ingress('{name: web, port: {number: 80}}', 'tls: [{hosts: [shop.example], secretName: t}], '),
  },
  {
    ids: ['kubevious:ingress-unique-routes'],
    bad: together(route('a.example', 'a'), route('a.example', 'b')),
    good: together(route('a.example', 'a'), route('b.example', 'b')),
  },
  {
    ids: ['kubevious:ingress-default-class'],
    bad: together(ingressClass('a', true), ingressClass('b', true)),
    good: together(ingressClass('a', true), ingressClass('b', false)),
  },
];

const codesIn = (text: string): readonly string[] =>
  analyze([{ name: 'a.yaml', text }], { kubernetes: newestVersion }).files.flatMap(({ documents }) =>
    documents.flatMap(({ findings }) => findings.map(({ code }) => code)),
  );

describe('what another tool looks for is told by the code that the table names', () => {
  const rows = cases.flatMap(({ ids, bad, good }) => ids.map((id) => ({ id, bad, good })));

  test.each(rows)('$id', ({ id, bad, good }) => {
    expect(codesIn(bad)).toContain(elsewhere[id]);
    expect(codesIn(good)).not.toContain(elsewhere[id]);
  });

  test('every name of another tool has its manifests', () => {
    const known = new Set(rows.map(({ id }) => id));
    expect(Object.keys(elsewhere).filter((id) => id.includes(':') && !known.has(id))).toEqual([]);
  });
});
