import { describe, expect, test } from 'vitest';
import { answersTo, answerTo, type Question } from '../../../src/engine/answers.ts';
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

describe('an answer counts what is said to be there, and names it', () => {
  const route = `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}, spec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}}`;
  const container = (spec: string, more = ''): string =>
    `{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {automountServiceAccountToken: false, containers: [{name: a, image: b, ${spec}}], ${more}}}`;
  const projected = container(
    'volumeMounts: [{name: v, mountPath: /v}]',
    'volumes: [{name: v, projected: {sources: [{secret: {name: db}}]}}]',
  );
  const named = (name: string, ...documents: string[]) => {
    const [own, ...rest] = documents;
    return [own!.replace('resources:', `volumeName: ${name}, resources:`), ...rest];
  };

  test.each<[question: Question, documents: string[], exists: string, before: object, after: object]>([
    ['ingressRoutes', [route], 'svc/web', { arrives: 'no-service' }, { arrives: 'in-cluster' }],
    [
      'claims',
      [claim('storageClassName: fast, ')],
      'sc/fast',
      { binding: { because: 'class-missing' } },
      { binding: { is: 'left-to-class', class: 'fast' } },
    ],
    [
      'claims',
      named('disk', claim('storageClassName: "", ')),
      'pv/disk',
      { binding: { because: 'volume-missing' } },
      { binding: { is: 'bound', volume: { name: 'disk' } } },
    ],
    [
      'environments',
      [container('env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: a}}}, {name: B, value: $(A)}]')],
      'secret/db',
      { variables: [{ value: { missing: 'object' } }, { value: { text: '$(A)' } }] },
      { variables: [{ value: { unknown: 'in-cluster' } }, { value: { unknown: 'in-cluster' } }] },
    ],
    [
      'environments',
      [container('envFrom: [{configMapRef: {name: db}}]')],
      'cm/db',
      { missingSources: [{ name: 'db' }], unknownSources: [] },
      { missingSources: [], unknownSources: [{ name: 'db' }] },
    ],
    ['mounts', [projected], 'secret/db', { mounts: [{ objectMissing: true }] }, { mounts: [{ objectMissing: false }] }],
    [
      'fits',
      [pod('volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]')],
      'pvc/data',
      { waits: { because: 'claim-missing' } },
      { created: 1 },
    ],
    [
      'fits',
      [pod('volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]'), claim('storageClassName: fast, ')],
      'sc/fast',
      { waits: { because: 'class-missing' } },
      { created: 1 },
    ],
    ['fits', [pod('priorityClassName: urgent')], 'pc/urgent', { created: 1 }, { created: 1 }],
    [
      'grants',
      [
        '{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: r}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}, subjects: [{kind: ServiceAccount, name: a, namespace: default}]}',
      ],
      'role/reader',
      { rules: 'missing' },
      { rules: 'missing' },
    ],
  ])('%s of %j with %s', (question, documents, exists, before, after) => {
    const [without] = answersTo([question], inFile(...documents), newestVersion)[question]!;
    expect(without).toMatchObject(before);
    expect(without).not.toHaveProperty('assumedObjects');
    const [only] = answersTo([question], inFile(...documents), newestVersion, { exists })[question]!;
    expect(only).toMatchObject(after);
    expect(only).not.toHaveProperty('waits');
    expect(only).not.toHaveProperty('dependsOnCluster');
    expect(only).toHaveProperty('assumedObjects', [
      expect.objectContaining({ name: exists.slice(exists.indexOf('/') + 1) }),
    ]);
  });

  test('a node past the scheduler', () => {
    const own = pod('nodeName: far');
    const at = (assume: Assumption) => answerTo('fits', inFile(own), newestVersion, assume);
    expect(at({ cluster: 'kind' })).toMatchObject([{ waits: { is: 'node-missing' } }]);
    expect(at({ cluster: 'kind', exists: 'node/far' })).toMatchObject([{ assumedObjects: [{ name: 'far' }] }]);
  });

  test('what every namespace has is not named', () => {
    const [only] = answerTo(
      'mounts',
      inFile(projected.replace('secret: {name: db}', 'configMap: {name: kube-root-ca.crt}')),
      newestVersion,
    );
    expect(only).toMatchObject({ mounts: [{ objectMissing: false }] });
    expect(only).not.toHaveProperty('assumedObjects');
  });

  test('an object of the files counts before the list', () => {
    const own = '{apiVersion: v1, kind: ConfigMap, metadata: {name: db}, data: {A: b}}';
    const [only] = answerTo(
      'environments',
      inFile(container('envFrom: [{configMapRef: {name: db}}]'), own),
      newestVersion,
      { exists: 'cm/db' },
    );
    expect(only).toMatchObject({ variables: [{ name: 'A', value: { text: 'b' } }], unknownSources: [] });
    expect(only).not.toHaveProperty('assumedObjects');
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
