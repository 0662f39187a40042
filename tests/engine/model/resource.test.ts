import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../../src/engine/model/labels.ts';
import { identityOf, keyOf, podTemplateOf } from '../../../src/engine/model/resource.ts';
import { get, stringOf } from '../../../src/engine/yaml/value.ts';
import { valueOf } from './value-of.ts';

type Row = [apiVersion: string, kind: string, metadata: string, namespaced: boolean | undefined, key: string];

describe('identity', () => {
  test.each<Row>([
    ['v1', 'Pod', '{name: web}', true, '/Pod/default/web'],
    ['v1', 'Pod', '{name: web, namespace: shop}', true, '/Pod/shop/web'],
    ['v1', 'Pod', '{name: web, namespace: ""}', true, '/Pod/default/web'],
    ['v1', 'Pod', '{name: web, namespace: }', true, '/Pod/default/web'],
    ['apps/v1', 'Deployment', '{name: web}', true, 'apps/Deployment/default/web'],
    ['apps/v1beta2', 'Deployment', '{name: web}', true, 'apps/Deployment/default/web'],
    ['v1', 'Namespace', '{name: shop}', false, '/Namespace//shop'],
    ['v1', 'Namespace', '{name: shop, namespace: other}', false, '/Namespace//shop'],
    ['storage.k8s.io/v1', 'StorageClass', '{name: fast}', false, 'storage.k8s.io/StorageClass//fast'],
    ['example.com/v1', 'Ship', '{name: a}', undefined, 'example.com/Ship//a'],
    ['example.com/v1', 'Ship', '{name: a, namespace: shop}', undefined, 'example.com/Ship/shop/a'],
    ['v1', 'Pod', '{generateName: web-}', true, '/Pod/default/'],
    ['v1', 'Pod', '{name: 1}', true, '/Pod/default/'],
    ['v1', 'Pod', 'web', true, '/Pod/default/'],
    ['v1', 'Pod', '{name: __proto__, namespace: constructor}', true, '/Pod/constructor/__proto__'],
  ])('%s %s %s (namespaced: %s)', (apiVersion, kind, metadata, namespaced, key) => {
    expect(keyOf(identityOf(valueOf(`{metadata: ${metadata}}`), apiVersion, kind, namespaced))).toBe(key);
  });

  test('keeps the version beside the group', () => {
    const { group, version } = identityOf(valueOf('{}'), 'apps/v1', 'Deployment', true);
    expect([group, version]).toEqual(['apps', 'v1']);
    expect(identityOf(valueOf('{}'), 'v1', 'Pod', true)).toMatchObject({ group: '', version: 'v1' });
  });
});

const template = '{metadata: {labels: {app: web}}, spec: {nodeName: here}}';

describe('the Pod (template) of', () => {
  test.each<[apiVersion: string, kind: string, object: string, path: string]>([
    ['v1', 'Pod', template, ''],
    ['apps/v1', 'Deployment', `{spec: {template: ${template}}}`, 'spec.template'],
    ['apps/v1', 'ReplicaSet', `{spec: {template: ${template}}}`, 'spec.template'],
    ['apps/v1', 'StatefulSet', `{spec: {template: ${template}}}`, 'spec.template'],
    ['apps/v1', 'DaemonSet', `{spec: {template: ${template}}}`, 'spec.template'],
    ['v1', 'ReplicationController', `{spec: {template: ${template}}}`, 'spec.template'],
    ['batch/v1', 'Job', `{spec: {template: ${template}}}`, 'spec.template'],
    ['batch/v1', 'CronJob', `{spec: {jobTemplate: {spec: {template: ${template}}}}}`, 'spec.jobTemplate.spec.template'],
  ])('%s %s', (apiVersion, kind, object, path) => {
    const found = templateOf(apiVersion, kind, object);
    expect(found?.path).toBe(path);
    expect([...labelsOf(get(found?.metadata, 'labels'))]).toEqual([['app', 'web']]);
    expect(stringOf(get(found?.spec, 'nodeName'))).toBe('here');
  });

  test.each([
    ['v1', 'Service'],
    ['example.com/v1', 'Deployment'],
    ['apps/v1', 'constructor'],
    ['v1', '__proto__'],
  ])('%s %s: none', (apiVersion, kind) => {
    expect(templateOf(apiVersion, kind, `{spec: {template: ${template}}}`)).toBeUndefined();
  });

  test('a workload without a template is there, and empty', () => {
    expect(templateOf('apps/v1', 'Deployment', '{}')).toEqual({
      metadata: undefined,
      spec: undefined,
      path: 'spec.template',
    });
    expect(templateOf('apps/v1', 'Deployment', '{spec: {template: text}}')?.spec).toBeUndefined();
  });
});

function templateOf(apiVersion: string, kind: string, object: string): ReturnType<typeof podTemplateOf> {
  const root = valueOf(object);
  const id = identityOf(root, apiVersion, kind, true);
  return podTemplateOf({ id, apiVersion, root, at: root.at, nameAt: root.at });
}
