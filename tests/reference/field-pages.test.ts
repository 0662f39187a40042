import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../src/engine/schema/lookup.ts';
import { newestVersion } from '../../src/engine/schema/versions.ts';
import { fieldPages, structIn } from '../../src/reference/field-pages.ts';
import { versionRange } from '../../src/reference/version-range.ts';

const { pages, homeOf } = fieldPages();

test('every kind has a page of its own address, with fields on it', () => {
  const kinds = pages.flatMap(({ kind }) => (kind ? [`${kind.apiVersion} ${kind.kind}`] : []));
  expect([...kinds].sort()).toEqual(
    schemaOf(newestVersion)
      .kinds.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)
      .sort(),
  );
  expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
  for (const { slug, sections } of pages) expect([slug, sections.length > 0]).toEqual([slug, true]);
});

test('every type that a field holds stands on exactly one page', () => {
  const standing = pages.flatMap(({ sections }) => sections.map(({ type }) => type.id));
  expect(new Set(standing).size).toBe(standing.length);
  for (const { sections } of pages) {
    for (const { type } of sections) {
      for (const field of type.fields.values()) {
        const { struct } = structIn(field.type);
        if (struct) expect([`${type.name}.${field.name}`, homeOf.has(struct.id)]).toEqual([expect.anything(), true]);
      }
    }
  }
});

test('the types of a page have different names: they are its anchors', () => {
  for (const { slug, sections } of pages) {
    const names = sections.map(({ type }) => type.name);
    expect([slug, new Set(names).size]).toEqual([slug, names.length]);
  }
});

describe('a type stands', () => {
  test.each([
    ['core/v1.PodSpec', 'pod'],
    ['core/v1.Container', 'pod'],
    ['apps/v1.DeploymentStrategy', 'deployment'],
    ['core/v1.PersistentVolumeClaimSpec', 'persistentvolumeclaim'],
    ['meta/v1.ObjectMeta', 'metadata'],
    ['autoscaling/v2.MetricSpec', 'horizontalpodautoscaler-autoscaling-v2'],
    ['rbac/v1.PolicyRule', 'shared-types'],
  ])('%s on the page %s', (id, slug) => {
    expect(homeOf.get(id)?.slug).toBe(slug);
  });
});

test('a type has the shortest path that leads to it', () => {
  const paths = pages.find(({ slug }) => slug === 'pod')?.sections.map(({ type, path }) => `${type.name} ${path}`);
  expect(paths).toContain('Pod ');
  expect(paths).toContain('Container spec.containers[]');
  expect(paths).toContain('Probe spec.containers[].livenessProbe');
});

test.each([
  [['1.37'], '1.37+'],
  [['1.34', '1.35', '1.36', '1.37'], '1.34+'],
  [['1.32', '1.33'], '1.32–1.33'],
  [['1.32', '1.34', '1.36', '1.37'], '1.32, 1.34, 1.36+'],
  [[], ''],
] as const)('the versions %j are said as "%s"', (versions, words) => {
  expect(versionRange(versions)).toBe(words);
});
