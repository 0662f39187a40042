import { describe, expect, test } from 'vitest';
import { admit, admitValid } from '../../../src/engine/admission/admit.ts';
import { freshCluster } from '../../../src/engine/cluster/cluster.ts';
import { applyDefaults } from '../../../src/engine/defaults/apply-defaults.ts';
import type { KubernetesVersion } from '../../../src/engine/index.ts';
import { kindOf } from '../../../src/engine/schema/lookup.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';
import { get } from '../../../src/engine/yaml/value.ts';

function admitPod(spec: string, kubernetes: KubernetesVersion = '1.37', metadata = 'name: web') {
  const text = `{apiVersion: v1, kind: Pod, metadata: {${metadata}}, spec: {${spec}}}`;
  const { value } = readDocument(text);
  if (value?.kind !== 'map') throw new Error('The test has no object.');
  const row = kindOf('v1', 'Pod', kubernetes)!;
  const admitted = admit(applyDefaults(value, row.type, kubernetes), row, kubernetes, freshCluster);
  return { ...admitted, last: admitValid(admitted.object, row, kubernetes, freshCluster), text };
}

const containers = 'containers: [{name: web, image: nginx}]';

describe('what admission adds to a Pod', () => {
  test('priority, policy and the tolerations of a node that does not answer, all marked', () => {
    const spec = get(admitPod(containers).object, 'spec')!;
    expect(toJson(spec)).toMatchObject({
      priority: 0,
      preemptionPolicy: 'PreemptLowerPriority',
      tolerations: [
        { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
        { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
      ],
    });
    for (const field of ['priority', 'preemptionPolicy', 'tolerations']) {
      expect(get(spec, field)?.from, field).toBe('admission');
    }
  });

  test.each([
    ['operator: Exists', 1],
    ['key: node.kubernetes.io/not-ready, operator: Exists', 2],
    ['key: node.kubernetes.io/not-ready, operator: Exists, effect: NoSchedule', 3],
  ])('with the toleration {%s} there are %i', (toleration, count) => {
    const list = get(get(admitPod(`${containers}, tolerations: [{${toleration}}]`).object, 'spec'), 'tolerations');
    expect(list?.kind === 'list' && list.items.length).toBe(count);
  });

  test('its own labels in the selectors that name their keys', () => {
    const term = 'topologyKey: zone, labelSelector: {}, matchLabelKeys: [app, none], mismatchLabelKeys: [team]';
    const affinity = `affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{${term}}]}}`;
    const { object } = admitPod(`${containers}, ${affinity}`, '1.37', 'name: web, labels: {app: shop, team: a}');
    expect(JSON.stringify(toJson(object))).toContain(
      '"matchExpressions":[{"key":"app","operator":"In","values":["shop"]},{"key":"team","operator":"NotIn","values":["a"]}]',
    );
  });

  test('what it asks for as a whole, from its containers', () => {
    const limited = 'containers: [{name: a, image: b, resources: {limits: {cpu: 300m}, requests: {cpu: 100m}}}]';
    const { object } = admitPod(`${limited}, resources: {limits: {memory: 1Gi}}`);
    expect(toJson(get(get(object, 'spec'), 'resources')!)).toEqual({
      limits: { memory: '1Gi', cpu: '300m' },
      requests: { cpu: '100m', memory: '1Gi' },
    });
  });
});

describe('fields that are off', () => {
  test.each([
    ['hostUsers: false', '1.32', '1.33'],
    ['resourceClaims: [{name: a}]', '1.33', '1.34'],
    ['resources: {limits: {cpu: 1}}', '1.33', '1.34'],
    ['hostnameOverride: a', '1.34', '1.35'],
  ] as const)('%s is taken off in %s and kept in %s', (field, off, on) => {
    const has = (version: KubernetesVersion): boolean => {
      const spec = get(admitPod(`${containers}, ${field}`, version).object, 'spec');
      return get(spec, field.slice(0, field.indexOf(':'))) !== undefined;
    };
    expect([has(off), has(on)]).toEqual([false, true]);
  });
});

describe('what admission refuses', () => {
  const pods = 'pods "web" is forbidden: ';
  test.each([
    ['priorityClassName: gold', 'name: web', 403, `${pods}no PriorityClass with name gold was found`],
    [
      'priority: 5',
      'name: web',
      403,
      `${pods}the integer value of priority (5) must not be provided in pod spec; priority admission controller computed 0 from the given PriorityClass name`,
    ],
    [
      'priorityClassName: system-node-critical, preemptionPolicy: Never',
      'name: web',
      403,
      `${pods}the string value of PreemptionPolicy (Never) must not be provided in pod spec; priority admission controller computed PreemptLowerPriority from the given PriorityClass name`,
    ],
    ['runtimeClassName: kata', 'name: web', 403, `${pods}pod rejected: RuntimeClass "kata" not found`],
    [
      'overhead: {cpu: 1}',
      'name: web',
      403,
      `${pods}pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead`,
    ],
    ['restartPolicy: Never', 'name: web, namespace: Web', 404, 'namespaces "Web" not found'],
  ])('{%s} in {%s}: %i', (field, metadata, code, message) => {
    const [verdict] = verdictsOf(admitPod(`${containers}, ${field}`, '1.37', metadata).text, '1.37');
    expect(verdict).toMatchObject({ code, message });
  });

  test('mutating admission speaks before validation, and validating admission after it', () => {
    const wrong = 'containers: [{name: Web, image: nginx}]';
    const codeOf = (field: string): number | undefined =>
      verdictsOf(admitPod(`${wrong}, ${field}`).text, '1.37')[0]?.code;
    expect([codeOf('priorityClassName: gold'), codeOf('overhead: {cpu: 1}')]).toEqual([403, 422]);
  });

  test('a template is not admitted: nothing is added to it or refused', () => {
    const template = `template: {metadata: {labels: {a: b}}, spec: {${containers}, priorityClassName: gold}}`;
    const text = `{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector: {matchLabels: {a: b}}, ${template}}}`;
    expect(verdictsOf(text, '1.37')).toMatchObject([{ code: 201 }]);
  });
});
