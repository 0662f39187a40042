import { describe, expect, test } from 'vitest';
import { edgeRows, type EdgeRow } from '../../../src/engine/set/edges.ts';
import type { Analysis } from '../../../src/engine/index.ts';
import { entriesOf, nameOf, readFixture } from './fixture.ts';

/**
 * One folder for each edge, one manifest for each case. Its comments say what is expected: `# = from edge to state` for
 * every edge of the folder's name (none where there is none), and `# ! code "text"` in the line of each finding.
 * The real API server accepts all of them.
 */
const folder = new URL('edges/', import.meta.url);

/** The cases that a row must have. It may have more. */
function requiredOf(row: EdgeRow): readonly string[] {
  const always = ['present', 'missing', 'other-namespace'];
  if (row.by === 'selector') {
    return [...always, 'empty', 'absent', ...(row.form === 'label-selector' ? ['set-based'] : [])];
  }
  return [
    ...always,
    ...(row.optionalField === undefined ? [] : ['optional']),
    ...(row.keyField === undefined ? [] : ['key-missing']),
    ...(Array.isArray(row.broughtByCluster) ? ['brought-by-cluster'] : []),
    ...(row.targetKindField === undefined ? [] : ['other-kind']),
    ...(row.path.startsWith('containers[*]') ? ['init-container'] : []),
  ];
}

function edgesOf({ graph }: Analysis, name: string): string[] {
  const names = new Map(graph.nodes.map(({ key, id }) => [key, nameOf(id)]));
  return graph.edges
    .filter((edge) => edge.name === name)
    .map(({ from, to, state }) => `${names.get(from)} ${name} ${names.get(to)} ${state}`)
    .sort();
}

test('every row has its cases, and every folder has a row', () => {
  const rows = new Map(edgeRows.map((row) => [row.name as string, row]));
  const folders = entriesOf(folder);
  expect(folders.filter((name) => !rows.has(name))).toEqual([]);
  const missing = [...rows].flatMap(([name, row]) => {
    const there = folders.includes(name) ? entriesOf(new URL(`${name}/`, folder)) : [];
    return requiredOf(row)
      .filter((required) => !there.includes(required))
      .map((required) => `${name}/${required}.yaml`);
  });
  expect(missing).toEqual([]);
});

describe.each(entriesOf(folder))('%s', (edge) => {
  test.each(entriesOf(new URL(`${edge}/`, folder)))('%s', (name) => {
    const fixture = readFixture(new URL(`${edge}/${name}.yaml`, folder));
    expect(edgesOf(fixture.analysis, edge)).toEqual(fixture.expected);
    expect(fixture.findings).toEqual(fixture.marks);
    expect(fixture.analysis.files[0]!.documents.map(({ outcome }) => outcome)).not.toContain('refused');
  });
});
