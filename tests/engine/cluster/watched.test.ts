import { describe, expect, test } from 'vitest';
import { clusterOf, type Cluster } from '../../../src/engine/cluster/cluster.ts';
import { changedParts, watched } from '../../../src/engine/cluster/watched.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import type { MapValue } from '../../../src/engine/yaml/value.ts';

const objectOf = (apiVersion: string, kind: string, metadata = '{name: a}'): MapValue =>
  readDocument(`{apiVersion: ${apiVersion}, kind: ${kind}, metadata: ${metadata}}`).value as MapValue;
const withLevel = '{name: a, labels: {pod-security.kubernetes.io/warn: baseline}}';

const rows = [
  ['definitions', () => objectOf('apiextensions.k8s.io/v1', 'CustomResourceDefinition')],
  ['namespaces', () => objectOf('v1', 'Namespace', withLevel)],
  ['priorityClasses', () => objectOf('scheduling.k8s.io/v1', 'PriorityClass')],
  ['runtimeClasses', () => objectOf('node.k8s.io/v1', 'RuntimeClass')],
  ['storageClasses', () => objectOf('storage.k8s.io/v1', 'StorageClass')],
  ['ingressClasses', () => objectOf('networking.k8s.io/v1', 'IngressClass')],
  ['limitRanges', () => objectOf('v1', 'LimitRange')],
  ['quotas', () => objectOf('v1', 'ResourceQuota')],
] as const satisfies readonly (readonly [keyof Cluster, () => MapValue])[];

describe('two clusters', () => {
  test.each(rows)('differ in their %s where one of them was written anew, came or went', (part, make) => {
    const object = make();
    expect([...changedParts(clusterOf('unknown', [object]), clusterOf('unknown', [make()]))]).toEqual([part]);
    expect([...changedParts(clusterOf('unknown', []), clusterOf('unknown', [object]))]).toEqual([part]);
    expect([...changedParts(clusterOf('unknown', [object]), clusterOf('unknown', []))]).toEqual([part]);
    expect([...changedParts(clusterOf('unknown', [object]), clusterOf('unknown', [object]))]).toEqual([]);
  });

  test('are the same where a namespace without a level differs', () => {
    const namespace = (): MapValue => objectOf('v1', 'Namespace');
    expect([...changedParts(clusterOf('unknown', [namespace()]), clusterOf('unknown', [namespace()]))]).toEqual([]);
    const leveled = clusterOf('unknown', [objectOf('v1', 'Namespace', withLevel)]);
    expect([...changedParts(leveled, clusterOf('unknown', [namespace()]))]).toEqual(['namespaces']);
  });
});

test('a watched cluster says what was looked at, once', () => {
  const { cluster, takeSeen } = watched(clusterOf('unknown', [objectOf('v1', 'LimitRange')]));
  expect([...takeSeen()]).toEqual([]);
  expect(cluster.limitRanges.has('default')).toBe(true);
  expect(cluster.quotas.size).toBe(0);
  expect([...takeSeen()].sort()).toEqual(['limitRanges', 'quotas']);
  expect([...takeSeen()]).toEqual([]);
});
