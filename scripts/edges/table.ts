import { existsSync, readdirSync } from 'node:fs';
import { edgeRows, type EdgeRow } from '../../src/engine/set/edges.ts';
import type { EdgeClass } from '../../src/engine/set/edges/row.ts';
import { unbuilt } from '../../src/engine/set/edges/unbuilt.ts';
import { verbOf } from '../../src/engine/set/edges/verbs.ts';
import { requiredCases } from './required-cases.ts';

/** One number of the specification: the edges that it became, and the fixtures that prove them. */
export type Line = {
  readonly id: string;
  /** The first edge; further ones of the same number stand in `also`. */
  readonly name: string;
  readonly also?: readonly string[];
  readonly class: EdgeClass;
  /** The cases of all its edges together. */
  readonly fixtures: readonly string[];
  /** Cases that the columns of a row demand and that do not stand on disk. */
  readonly missing?: readonly string[];
  readonly reason?: string;
};

const folder = new URL('../../tests/engine/set/edges/', import.meta.url);

/** The cases of an edge that stand on disk. */
export function fixturesOf(name: string): readonly string[] {
  const of = new URL(`${name}/`, folder);
  const files = existsSync(of) ? readdirSync(of) : [];
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();
}

/** The table by number, in the order of the specification. */
export function linesOfTable(): readonly Line[] {
  const built = [...Map.groupBy(edgeRows, ({ spec }) => spec)].map(([id, rows]): Line => {
    const [first, ...others] = rows as [EdgeRow, ...EdgeRow[]];
    const fixtures = [...new Set(rows.flatMap(({ name }) => fixturesOf(name)))].sort();
    const missing = rows.flatMap((row) => {
      const there = fixturesOf(row.name);
      return requiredCases(row)
        .filter((required) => !there.includes(required))
        .map((required) => `${row.name}/${required}`);
    });
    return {
      id,
      name: first.name,
      ...(others.length > 0 && { also: others.map(({ name }) => name) }),
      class: first.class,
      fixtures,
      ...(missing.length > 0 && { missing }),
    };
  });
  const without = unbuilt.map(({ spec, name, reason }): Line => {
    return { id: spec, name, class: 'not-built', fixtures: [], reason };
  });
  return [...built, ...without].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** The table for readers: one line for each edge, with where it begins and ends. */
export function markdownOfTable(): readonly string[] {
  const head = [
    '| id | edge | class | from | path | to | word | cases |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  const sorted = [...edgeRows].sort((a, b) => a.spec.localeCompare(b.spec, 'en', { numeric: true }));
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  return [
    ...head,
    ...sorted.map((row) => {
      const [from, path] = [[row.from].flat().join(', '), [row.path].flat().join(', ')];
      const cells = [row.spec, row.name, row.class, from, `\`${path || '.'}\``, targetOf(row), verbOf(row.name)];
      return `| ${[...cells.map(cell), fixturesOf(row.name).length].join(' | ')} |`;
    }),
    ...unbuilt.map(({ spec, name, reason }) => `| ${spec} | ${name} | not built | ${reason} | | | | |`),
  ];
}

function targetOf(row: EdgeRow): string {
  switch (row.by) {
    case 'name':
      return row.to;
    case 'selector':
      return row.selects;
    case 'peers':
      return 'pods';
    case 'nodes':
      return '/Node';
    case 'part':
      return `its own ${row.part}`;
    case 'outside':
      return row.what;
    case 'rule':
      return 'by rule';
  }
}
