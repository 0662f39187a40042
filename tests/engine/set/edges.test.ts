import { describe, expect, test } from 'vitest';
import { requiredCases } from '../../../scripts/edges/required-cases.ts';
import type { Analysis } from '../../../src/engine/index.ts';
import { edgeRows } from '../../../src/engine/set/edges.ts';
import { entriesOf, nameOf, readFixture } from './fixture.ts';

/**
 * One folder for each edge, one manifest for each case. Its comments say what is expected: `# = from edge to state` for
 * every edge of the folder's name (none where there is none), with the part before the state where the edge ends at a part
 * of an object, and `# ! code "text"` in the line of each finding between objects. The real API server accepts all of them
 * but those that say `# refused`.
 */
const folder = new URL('edges/', import.meta.url);
const rows = new Map(edgeRows.map((row) => [row.name as string, row]));

function edgesOf({ graph }: Analysis, name: string): string[] {
  const names = new Map(graph.nodes.map(({ key, id, count }) => [key, `${nameOf(id)}${count ? `×${count}` : ''}`]));
  const arrows = graph.edges.map((edge) => ({ ...edge, part: undefined }));
  return [...arrows, ...(graph.details ?? [])]
    .filter((edge) => edge.name === name)
    .map(({ from, to, state, part }) =>
      [names.get(from), name, names.get(to), ...(part ? [part.kind, part.name] : []), state].join(' '),
    )
    .sort();
}

test('names of rows are names of one row', () => {
  expect(rows.size).toBe(edgeRows.length);
});

test('every row has its cases, and every folder has a row', () => {
  const folders = entriesOf(folder);
  expect(folders.filter((name) => !rows.has(name))).toEqual([]);
  const missing = [...rows].flatMap(([name, row]) => {
    const there = folders.includes(name) ? entriesOf(new URL(`${name}/`, folder)) : [];
    return requiredCases(row)
      .filter((required) => !there.includes(required))
      .map((required) => `${name}/${required}.yaml`);
  });
  expect(missing).toEqual([]);
});

describe.each(entriesOf(folder))('%s', (edge) => {
  test.each(entriesOf(new URL(`${edge}/`, folder)))('%s', (name) => {
    const extra = rows.get(edge)?.extra;
    const fixture = readFixture(new URL(`${edge}/${name}.yaml`, folder), extra ? [extra] : []);
    expect(edgesOf(fixture.analysis, edge)).toEqual(fixture.expected);
    expect(fixture.findings).toEqual(fixture.marks);
    const outcomes = fixture.analysis.files[0]!.documents.map(({ outcome }) => outcome);
    expect(outcomes.includes('refused')).toBe(fixture.isRefused);
  });
});
