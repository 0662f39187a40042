import { edgeRows } from '../src/engine/set/edges.ts';
import { fixturesOf, linesOfTable, markdownOfTable } from './edges/table.ts';

/**
 * `npm run -s edges`: how many references Drydock follows, and the table of them. With `--json`: one line for each number of
 * the specification, from the table and the fixtures found on disk.
 */
const table = linesOfTable();
const printed = process.argv.includes('--json') ? table.map((line) => JSON.stringify(line)) : report();
process.stdout.write(`${printed.join('\n')}\n`);

function report(): readonly string[] {
  const cases = edgeRows.reduce((sum, { name }) => sum + fixturesOf(name).length, 0);
  return [
    ...[...Map.groupBy(table, (line) => line.class)].map(([name, all]) => `${name}: ${all.length} references`),
    `${edgeRows.length} edges, ${cases} fixtures, ${table.filter(({ missing }) => missing).length} without all cases`,
    '',
    ...markdownOfTable(),
  ];
}
