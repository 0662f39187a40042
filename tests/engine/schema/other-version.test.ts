import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/engine/schema/decode.ts';
import { kindOf, typeOf } from '../../../src/engine/schema/lookup.ts';
import { renamedField, renamedFields } from '../../../src/engine/schema/renamed-fields.ts';
import { retiredKind, retiredKinds } from '../../../src/engine/schema/retired-kinds.ts';
import type { TypeId } from '../../../src/engine/schema/types.ts';
import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../../../src/engine/schema/versions.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';

function firstOf(text: string, version: KubernetesVersion = newestVersion) {
  return decode(readDocument(text).value!, version).findings[0]!;
}
const head = (apiVersion: string, kind: string, more = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${more}`;
const pod = (field: string): string => head('v1', 'Pod', `spec:\n  ${field}\n  containers: [{ name: a, image: b }]\n`);

describe('kinds', () => {
  test.each(retiredKinds())('%s is served by no recorded version, its successor by all', (name) => {
    const [apiVersion = '', kind = ''] = name.split(' ');
    const { removed, deprecated, instead, needs } = retiredKind(apiVersion, kind)!;
    for (const version of kubernetesVersions) {
      expect(kindOf(apiVersion, kind, version)).toBeUndefined();
      if (instead !== '') expect(kindOf(instead, kind, version)).toBeDefined();
    }
    expect(Number(removed.slice(2))).toBeGreaterThan(Number(deprecated.slice(2)));
    expect(instead === '' ? needs : []).toEqual([]);
    expect(firstOf(head(apiVersion, kind))).toMatchObject({
      ...{ code: 'kind-of-other-version', stage: 'kind', severity: 'error', path: 'apiVersion' },
      args: { fault: 'removed', release: removed, instead },
    });
  });

  test.each<[about: string, text: string, fix: string | undefined]>([
    ['nothing else changed', head('batch/v1beta1', 'CronJob'), 'batch/v1'],
    ['quoted as it was', head('"batch/v1beta1"', 'CronJob'), '"batch/v1"'],
    [
      'the selector is there',
      head('apps/v1beta1', 'Deployment', 'spec: { selector: { matchLabels: { a: b } } }'),
      'apps/v1',
    ],
    ['the selector is missing', head('apps/v1beta1', 'Deployment', 'spec: { replicas: 1 }'), undefined],
    [
      'an empty selector means something else',
      head('policy/v1beta1', 'PodDisruptionBudget', 'spec: { selector: {} }'),
      undefined,
    ],
    ['a field has another name', head('extensions/v1beta1', 'Ingress', 'spec: { backend: {} }'), undefined],
    [
      'an item lacks a field',
      head('extensions/v1beta1', 'Ingress', 'spec: { rules: [{ http: { paths: [{ path: / }] } }] }'),
      undefined,
    ],
    [
      'every item has it',
      head('extensions/v1beta1', 'Ingress', 'spec: { rules: [{ http: { paths: [{ pathType: Exact }] } }] }'),
      'networking.k8s.io/v1',
    ],
    ['nothing took its place', head('policy/v1beta1', 'PodSecurityPolicy'), undefined],
  ])('the apiVersion is mended where that is enough: %s', (_about, text, fix) => {
    expect(firstOf(text).fixes).toEqual(fix === undefined ? [] : [{ id: 'replace-with', text: fix }]);
  });

  test('a kind that came later', () => {
    const text = head('storage.k8s.io/v1', 'VolumeAttributesClass');
    expect(firstOf(text, '1.33')).toMatchObject({
      code: 'kind-of-other-version',
      args: { fault: 'newer', release: '1.34', version: '1.33', instead: '' },
    });
    expect(decode(readDocument(text).value!, '1.34').findings).toEqual([]);
  });
});

describe('fields', () => {
  test.each<[text: string, version: KubernetesVersion, args: object]>([
    [pod('hostnameOverride: a'), '1.33', { fault: 'newer', release: '1.34', type: 'PodSpec' }],
    [pod('workloadRef: { name: a }'), '1.34', { fault: 'newer', release: '1.35' }],
    [pod('workloadRef: { name: a }'), '1.37', { fault: 'removed', release: '1.36' }],
    [
      head('networking.k8s.io/v1', 'Ingress', 'spec: { backend: {} }'),
      '1.37',
      { fault: 'renamed', instead: 'defaultBackend' },
    ],
    [head('apps/v1', 'Deployment', 'spec: { rollbackTo: {} }'), '1.37', { fault: 'renamed', instead: '' }],
  ])('%s in %s', (text, version, args) => {
    expect(firstOf(text, version)).toMatchObject({ code: 'field-of-other-version', reported: true, args });
  });

  test('a field that keeps its value is renamed by a fix', () => {
    const fixes = (spec: string): unknown => firstOf(head('networking.k8s.io/v1', 'Ingress', spec)).fixes;
    expect(fixes('spec: { backend: {} }')).toEqual([{ id: 'replace-with', text: 'defaultBackend' }]);
    expect(fixes('spec: { defaultBackend: { serviceName: a } }')).toEqual([]);
  });

  test('every type with a renamed field is there, without it, and has the place of today', () => {
    for (const name of renamedFields()) {
      const [id = '', field = ''] = name.split(' ');
      const type = typeOf(id as TypeId, newestVersion)!;
      const [first = ''] = renamedField(id, field)!.instead.split(/[.[]/);
      expect(type.fields.has(field), name).toBe(false);
      if (first !== '') expect(type.fields.has(first), name).toBe(true);
    }
  });
});
