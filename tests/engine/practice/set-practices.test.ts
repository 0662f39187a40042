import { describe, expect, test } from 'vitest';
import { analyze, newestVersion } from '../../../src/engine/index.ts';
import { together, workload } from '../set/found.ts';

const told = (code: string, documents: readonly string[], profile: 'learn' | 'team' = 'team'): string[] => {
  const [file] = analyze([{ name: 'a.yaml', text: together(...documents) }], {
    kubernetes: newestVersion,
    profile,
  }).files;
  return file!.documents.flatMap(({ findings }, document) =>
    findings
      .filter((finding) => finding.code === code)
      .map(({ args, path }) => [document, path, ...Object.values(args)].join(' ')),
  );
};
const policy = (selector: string, namespace = 'default'): string =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: ${namespace}}, spec: {podSelector: ${selector}}}`;
const web = workload('Deployment', 'web', 'app: web', { more: 'replicas: 3, ' });

describe('pod-not-isolated', () => {
  test.each<[what: string, documents: string[], told: string[]]>([
    ['no policy', [web], ['0 metadata.name no-policy']],
    ['a policy for all', [web, policy('{}')], []],
    ['a policy for others', [web, policy('{matchLabels: {app: db}}')], ['0 metadata.name left-out']],
    ['a policy of another namespace', [web, policy('{}', 'shop')], ['0 metadata.name no-policy']],
    ['the network of the node', [workload('DaemonSet', 'agent', 'app: agent', { spec: 'hostNetwork: true, ' })], []],
    [
      'a template that nobody runs',
      [
        '{apiVersion: v1, kind: PodTemplate, metadata: {name: t}, template: {spec: {containers: [{name: a, image: b}]}}}',
      ],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(told('pod-not-isolated', documents)).toEqual(expected);
  });

  test('is nothing for those who begin', () => {
    expect(told('pod-not-isolated', [web], 'learn')).toEqual([]);
  });

  test('can be silenced by a comment', () => {
    const silenced = `# drydock: allow pod-not-isolated because the mesh does it\n${web}`;
    const [file] = analyze([{ name: 'a.yaml', text: silenced }], { kubernetes: newestVersion, profile: 'team' }).files;
    expect(file!.documents[0]!.silenced.map(({ finding }) => finding.code)).toEqual(['pod-not-isolated']);
  });
});

describe('budget-missing', () => {
  const budget = (selector: string): string =>
    `{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b}, spec: {maxUnavailable: 1${selector}}}`;
  const scaler =
    '{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: one}}}';
  const one = workload('Deployment', 'one', 'app: one');

  test.each<[what: string, documents: string[], told: string[]]>([
    ['replicas', [web], ['0 spec.replicas 3']],
    ['replicas with a budget', [web, budget(', selector: {matchLabels: {app: web}}')], []],
    ['replicas with a budget for nobody', [web, budget('')], ['0 spec.replicas 3']],
    ['one replica', [one], []],
    ['replicas that an autoscaler makes', [one, scaler], ['0 metadata.name 2']],
    ['a Pod on each node', [workload('DaemonSet', 'agent', 'app: agent')], []],
  ])('%s', (_, documents, expected) => {
    expect(told('budget-missing', documents)).toEqual(expected);
  });
});

describe('strong-role-bound', () => {
  const rbac = 'apiVersion: rbac.authorization.k8s.io/v1';
  const role = (rule: string, kind = 'Role'): string =>
    `{${rbac}, kind: ${kind}, metadata: {name: r${kind === 'Role' ? ', namespace: default' : ''}}, rules: [${rule}]}`;
  const bound = (kind = 'Role', binding = 'RoleBinding'): string =>
    `{${rbac}, kind: ${binding}, metadata: {name: b}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: r}, subjects: [{kind: User, name: u}]}`;
  const all = '{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}';
  const exec = '{apiGroups: [""], resources: [pods/exec], verbs: [get]}';

  test.each<[what: string, documents: string[], told: string[]]>([
    ['everything', [role(all), bound()], ['1 roleRef.name everything Role r']],
    ['a way into containers', [role(exec), bound()], ['1 roleRef.name enter-pods Role r']],
    ['the stronger of two', [role(`${exec}, ${all}`), bound()], ['1 roleRef.name everything Role r']],
    [
      'for the whole cluster',
      [role(exec, 'ClusterRole'), bound('ClusterRole', 'ClusterRoleBinding')],
      ['1 roleRef.name enter-pods ClusterRole r'],
    ],
    [
      'a ClusterRole in one namespace',
      [role(exec, 'ClusterRole'), bound('ClusterRole')],
      ['1 roleRef.name enter-pods ClusterRole r'],
    ],
    ['a look at logs', [role(exec.replace('pods/exec', 'pods/log')), bound()], []],
    ['one Pod by name', [role(exec.replace('verbs', 'resourceNames: [a], verbs')), bound()], []],
    ['a role that nobody binds', [role(all)], []],
    ['a role that stands elsewhere', [bound()], []],
  ])('%s', (_, documents, expected) => {
    expect(told('strong-role-bound', documents)).toEqual(expected);
  });
});
