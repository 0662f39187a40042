import { describe, expect, test } from 'vitest';
import { assumedOf, type Assumption } from '../../../src/engine/cluster/assumed.ts';
import { clusterOf } from '../../../src/engine/cluster/cluster.ts';
import { judgeObject, openDocument, shapersIn } from '../../../src/engine/document.ts';
import '../../../src/engine/parts/all.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import { get, stringOf } from '../../../src/engine/yaml/value.ts';
import { unknownCluster } from '../../../src/engine/cluster/cluster.ts';

const annotated = (annotation: string): string => (annotation === '' ? '' : `, annotations: {${annotation}}`);
const claim = (spec = '', annotation = ''): string =>
  `{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a${annotated(annotation)}}, spec: {${spec}accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}`;
const ingress = (spec = '', annotation = ''): string =>
  `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a${annotated(annotation)}}, spec: {${spec}defaultBackend: {service: {name: a, port: {number: 80}}}}}`;
const storageClass = (name: string, mark = 'storageclass.kubernetes.io/is-default-class: "true"'): string =>
  `{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: ${name}${annotated(mark)}}, provisioner: disk.example}`;
const ingressClass = (name: string): string =>
  `{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: ${name}, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}, spec: {controller: x.example/c}}`;

/** The class of an object as it is stored, and who wrote it. */
function classOf(text: string, beside: readonly string[], assume?: Assumption): string {
  const shapers = beside.flatMap((each) => shapersIn(openDocument(each), newestVersion, unknownCluster));
  const cluster = clusterOf('unknown', shapers, assumedOf(assume, newestVersion));
  const { stored } = judgeObject(openDocument(text).roots[0]!, newestVersion, cluster);
  const spec = get(stored, 'spec');
  const value = get(spec, 'storageClassName') ?? get(spec, 'ingressClassName');
  return value ? `${stringOf(value) ?? value.kind} ${value.from ?? 'written'}` : '';
}

describe('the default class', () => {
  test.each<[what: string, text: string, beside: string[], written: string, assume?: Assumption]>([
    ['nobody has one', claim(), [], ''],
    ['a class that is none', claim(), [storageClass('slow', '')], ''],
    ['a claim', claim(), [storageClass('fast')], 'fast admission'],
    [
      'by the older mark',
      claim(),
      [storageClass('old', 'storageclass.beta.kubernetes.io/is-default-class: "true"')],
      'old admission',
    ],
    ['the first by name of several', claim(), [storageClass('b'), storageClass('a')], 'a admission'],
    ['null is no name', claim('storageClassName: null, '), [storageClass('fast')], 'fast admission'],
    ['an empty name is one', claim('storageClassName: "", '), [storageClass('fast')], ' written'],
    [
      'the older annotation is one',
      claim('', 'volume.beta.kubernetes.io/storage-class: slow'),
      [storageClass('fast')],
      '',
    ],
    ['a refused class is none', claim(), [storageClass('Fast')], ''],
    ['an Ingress', ingress(), [ingressClass('nginx')], 'nginx admission'],
    [
      'an Ingress with the older annotation',
      ingress('', 'kubernetes.io/ingress.class: x'),
      [ingressClass('nginx')],
      '',
    ],
    ['an Ingress with a class', ingress('ingressClassName: own, '), [ingressClass('nginx')], 'own written'],
    ['of the assumed cluster', claim(), [], 'standard admission', { cluster: 'kind' }],
    ['of the files before that of the cluster', claim(), [storageClass('ours')], 'ours admission', { cluster: 'kind' }],
    [
      'taken from a class of the cluster by the files',
      claim(),
      [storageClass('standard', '')],
      '',
      { cluster: 'kind' },
    ],
  ])('%s', (_, text, beside, written, assume) => {
    expect(classOf(text, beside, assume)).toBe(written);
  });
});
