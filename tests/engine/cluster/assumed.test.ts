import { describe, expect, test } from 'vitest';
import { answerTo } from '../../../src/engine/answers.ts';
import type { Assumption } from '../../../src/engine/cluster/assumed.ts';
import { assumedClusterNames, assumedClusters } from '../../../src/engine/cluster/assumed-clusters.ts';
import { analyze, createWorkspace, newestVersion, type Analysis, type Finding } from '../../../src/engine/index.ts';
import { compareQuantities } from '../../../src/engine/model/quantity.ts';

const claim = (spec = '', name = 'data'): string =>
  `{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: ${name}}, spec: {${spec}accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}`;
const ingress = (spec = ''): string =>
  `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}, spec: {${spec}defaultBackend: {resource: {apiGroup: x.example, kind: Bucket, name: b}}}}`;
const storageClass = (name: string, isDefault = true): string =>
  `{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: ${name}, annotations: {storageclass.kubernetes.io/is-default-class: "${isDefault}"}}, provisioner: disk.example}`;
const pod = (spec: string): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {${spec}, containers: [{name: a, image: b}]}}`;

const inFile = (...documents: string[]) => [{ name: 'a.yaml', text: documents.join('\n---\n') }];
const analysed = (documents: string[], assume?: Assumption): Analysis =>
  analyze(inFile(...documents), { kubernetes: newestVersion, ...(assume && { assume }) });
const findingsIn = ({ files }: Analysis): readonly Finding[] =>
  files.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings));
const told = (analysis: Analysis): string[] =>
  findingsIn(analysis).map(
    ({ code, certainty, assumes }) => `${code} ${certainty ?? '-'}${assumes ? ` (${assumes})` : ''}`,
  );
const missing = (name: string): string => `reference-target-missing cannot-work (${name})`;

describe('the assumed clusters', () => {
  test('have each a row', () => {
    expect(assumedClusters.map(({ name }) => name)).toEqual([...assumedClusterNames]);
  });

  test.each(assumedClusters)('$name has at most one default class of each kind, and nodes with room', (cluster) => {
    const { storageClasses, ingressClasses, nodes } = cluster;
    for (const classes of [storageClasses, ingressClasses]) {
      expect(classes.filter(({ isDefault }) => isDefault).length).toBeLessThanOrEqual(1);
    }
    expect(nodes.length).toBeGreaterThan(0);
    for (const { name, labels, allocatable } of nodes) {
      expect(labels['kubernetes.io/hostname']).toBe(name);
      for (const amount of Object.values(allocatable)) expect(compareQuantities(amount, '1')).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('a class that is not there', () => {
  const documents = [claim('storageClassName: fast, '), ingress('ingressClassName: nginx, ')];

  test('may be in a cluster of which nothing is known', () => {
    expect(told(analysed(documents))).toEqual([]);
    expect(told(analysed(documents, {}))).toEqual([]);
  });

  test.each(assumedClusterNames)('is missing in the cluster that was chosen, and the finding names it: %s', (name) => {
    expect(told(analysed(documents, { cluster: name }))).toEqual([missing(name), missing(name)]);
  });

  test('stands in the files', () => {
    const own = storageClass('fast', false);
    expect(told(analysed([documents[0]!, own], { cluster: 'bare' }))).toEqual([]);
  });

  test('is said to be there', () => {
    expect(told(analysed(documents, { cluster: 'bare', exists: 'sc/fast\ningressclass/nginx' }))).toEqual([]);
  });

  test('is only a word that claim and volume share', () => {
    const volume =
      '{apiVersion: v1, kind: PersistentVolume, metadata: {name: disk}, spec: {storageClassName: fast, capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /data}}}';
    expect(told(analysed([documents[0]!, volume], { cluster: 'bare' }))).toEqual([]);
  });

  test.each([
    ['kind', 'standard'],
    ['minikube', 'standard'],
    ['managed', 'do-block-storage'],
  ] as const)('%s has %s', (cluster, name) => {
    expect(told(analysed([claim(`storageClassName: ${name}, `)], { cluster }))).toEqual([]);
  });
});

describe('what is said to be there', () => {
  test.each<[what: string, document: string, exists: string]>([
    ['a Secret', pod('volumes: [{name: v, secret: {secretName: db}}]'), 'secret/db'],
    [
      'a ServiceAccount of another namespace',
      pod('serviceAccountName: robot').replace('{name: a}', '{name: a, namespace: shop}'),
      'sa/robot -n shop',
    ],
    ['a PriorityClass', pod('priorityClassName: urgent'), 'priorityclass/urgent'],
    ['a RuntimeClass', pod('runtimeClassName: gvisor'), 'runtimeclass/gvisor'],
  ])('is not missing: %s', (_, document, exists) => {
    const before = told(analysed([document])).filter((line) => /missing|not-found/.test(line));
    expect(before.length).toBeGreaterThan(0);
    expect(told(analysed([document], { exists })).filter((line) => /missing|not-found/.test(line))).toEqual([]);
  });

  test('and what cannot be read of it is told', () => {
    expect(analysed([], { exists: 'secret/a\nsecrt/b' }).assumedFaults).toMatchObject([{ line: 2, fault: 'kind' }]);
    expect(analysed([], { exists: 'secret/a' })).not.toHaveProperty('assumedFaults');
  });

  test('is looked at again when it changes', () => {
    const workspace = createWorkspace();
    const counts = ['', 'priorityclass/urgent', ''].map(
      (exists) =>
        findingsIn(
          workspace.analyze(inFile(pod('priorityClassName: urgent')), {
            kubernetes: newestVersion,
            assume: { exists },
          }),
        ).filter(({ code }) => code === 'class-not-found').length,
    );
    expect(counts).toEqual([1, 0, 1]);
  });
});

describe('what becomes of a claim', () => {
  const becomes = (documents: string[], assume?: Assumption): unknown[] =>
    answerTo('claims', inFile(...documents), newestVersion, assume).map(({ binding, when, assumes }) => [
      binding.is === 'provisioned' ? binding.class : binding.is === 'pending' ? binding.because : binding.is,
      when,
      assumes,
    ]);

  test.each<[cluster: Assumption['cluster'], claim: string, answer: readonly (string | undefined)[]]>([
    [undefined, claim(), ['no-class', 'at-once', undefined]],
    ['bare', claim(), ['no-class', 'at-once', 'bare']],
    ['kind', claim(), ['no-pod', 'with-first-pod', 'kind']],
    ['minikube', claim(), ['standard', 'at-once', 'minikube']],
    ['managed', claim(), ['do-block-storage', 'at-once', 'managed']],
    ['managed', claim('storageClassName: standard, '), ['class-missing', 'at-once', 'managed']],
  ])('%s: %s', (cluster, document, answer) => {
    expect(becomes([document], cluster && { cluster })).toEqual([answer]);
  });

  test('by a class of the files the cluster does not matter', () => {
    const documents = [claim(), storageClass('ours')];
    expect(becomes(documents, { cluster: 'minikube' })).toEqual([['ours', 'at-once', undefined]]);
  });
});
