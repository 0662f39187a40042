import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../scripts/schema/facts.ts';
import { openTypes } from '../../../scripts/schema/open-types.ts';
import { kindOf, schemaOf, typeOf, versionsWithField, versionsWithKind } from '../../../src/engine/schema/lookup.ts';
import type { TypeDescriptor, TypeId } from '../../../src/engine/schema/types.ts';
import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../../../src/engine/schema/versions.ts';

describe.each(kubernetesVersions)('the table of %s', (version) => {
  const facts = readFacts().get(version)!;

  test('has every recorded type, field and form, and no other', () => {
    for (const [id, type] of Object.entries(facts.types)) {
      if (openTypes[id]) continue;
      const struct = typeOf(id as TypeId, version);
      const recorded = Object.entries(type.fields ?? {}).map(([name, field]) => ({
        name,
        form: field.type,
        required: type.required?.includes(name) ?? false,
        enum: field.enum,
        list: field.type.startsWith('[]') ? field.listType : undefined,
        keys: field.listType === 'map' ? field.mapKeys : undefined,
      }));
      const read = [...(struct?.fields.values() ?? [])].map((field) => ({
        name: field.name,
        form: written(field.type),
        required: field.required,
        enum: field.enum,
        list: field.listType,
        keys: field.mapKeys,
      }));
      const sorted = <T extends { name: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(sorted(read), id).toEqual(sorted(recorded.map((row) => ({ ...row, form: plain(row.form) }))));
    }
  });

  test('has every recorded kind, and no other', () => {
    const read = schemaOf(version).kinds.map((row) => [row.apiVersion, row.kind, row.type, row.plural, row.namespaced]);
    const recorded = facts.kinds.map((row) => [row.apiVersion, row.kind, row.type, row.plural, row.namespaced]);
    expect(read.sort()).toEqual(recorded.sort());
  });
});

test('a kind is found by apiVersion and name, in the exact case', () => {
  expect(kindOf('apps/v1', 'Deployment', newestVersion)).toMatchObject({
    group: 'apps',
    version: 'v1',
    type: 'apps/v1.Deployment',
    namespaced: true,
    creatable: true,
    plural: 'deployments',
    shortNames: ['deploy'],
  });
  expect(kindOf('v1', 'Node', newestVersion)?.namespaced).toBe(false);
  expect(kindOf('v1', 'ComponentStatus', newestVersion)?.creatable).toBe(false);
  expect(kindOf('v1', 'Deployment', newestVersion)).toBeUndefined();
  expect(kindOf('v1', 'pod', newestVersion)).toBeUndefined();
});

test('the groups are those of the kinds, with the core group', () => {
  expect(schemaOf(newestVersion).groups.has('')).toBe(true);
  expect(schemaOf(newestVersion).groups.has('networking.k8s.io')).toBe(true);
  expect(schemaOf(newestVersion).groups.has('example.com')).toBe(false);
});

test('a type may contain itself', () => {
  const schema = typeOf('apiextensions/v1.JSONSchemaProps', newestVersion)!;
  expect(schema.fields.get('not')?.type).toEqual({ is: 'struct', type: schema });
});

test('equal types share their descriptor', () => {
  const spec = typeOf('core/v1.PodSpec', newestVersion)!;
  expect(spec.fields.get('containers')?.type).toBe(spec.fields.get('initContainers')?.type);
});

test('the versions that know a field or a kind are told', () => {
  expect(versionsWithField('core/v1.Container', 'image')).toEqual(kubernetesVersions);
  expect(versionsWithField('core/v1.Container', 'img')).toEqual([]);
  expect(versionsWithKind('apps/v1', 'Deployment')).toEqual(kubernetesVersions);
});

test('a field or kind that came or went is told with the versions that have it', () => {
  const from = (version: KubernetesVersion): readonly KubernetesVersion[] =>
    kubernetesVersions.slice(kubernetesVersions.indexOf(version));
  expect(versionsWithField('core/v1.PodSpec', 'hostnameOverride')).toEqual(from('1.34'));
  expect(versionsWithField('core/v1.PodSpec', 'workloadRef')).toEqual(['1.35']);
  expect(versionsWithKind('storage.k8s.io/v1', 'VolumeAttributesClass')).toEqual(from('1.34'));
  expect(typeOf('core/v1.FileKeySelector', '1.33')).toBeUndefined();
  expect(typeOf('core/v1.FileKeySelector', '1.34')?.fields.has('path')).toBe(true);
});

/** A descriptor in the words of the recorded facts. */
function written(type: TypeDescriptor): string {
  if (type.is === 'list') return `[]${written(type.of)}`;
  if (type.is === 'map') return `{}${written(type.of)}`;
  if (type.is === 'struct') return type.type.id;
  if (type.is === 'schema-or') return `schema-or-${type.or}`;
  return type.is;
}

/** What the table makes of a recorded type: the types with a form of their own by the name of that form. */
function plain(form: string): string {
  const around = /^(?:\[\]|\{\})*/.exec(form)![0];
  const name = form.slice(around.length);
  const names: Record<string, string> = {
    byte: 'base64',
    'api/resource.Quantity': 'quantity',
    'meta/v1.Time': 'time',
    'meta/v1.MicroTime': 'micro-time',
    'util/intstr.IntOrString': 'int-or-string',
    'meta/v1.FieldsV1': 'any',
    'runtime.RawExtension': 'any',
    'apiextensions/v1.JSON': 'any',
    'apiextensions/v1.JSONSchemaPropsOrArray': 'schema-or-schemas',
    'apiextensions/v1.JSONSchemaPropsOrBool': 'schema-or-boolean',
    'apiextensions/v1.JSONSchemaPropsOrStringArray': 'schema-or-strings',
  };
  return around + (names[name] ?? name);
}
