import { linesOfTable } from './checks/table.ts';

/**
 * `npm run -s checks`: how many checks of other tools Drydock answers, and which. With `--json`: one line for each id of
 * the specification, from the tables and the examples found in `content/findings`.
 */
const table = linesOfTable();
const printed = process.argv.includes('--json') ? table.map((line) => JSON.stringify(line)) : report();
process.stdout.write(`${printed.join('\n')}\n`);

function report(): readonly string[] {
  const answered = table.filter(({ code }) => code !== undefined);
  const codes = new Set(answered.flatMap(({ code, also = [] }) => [code, ...also]));
  return [
    `${table.length} checks: ${answered.length} answered by ${codes.size} codes, ${table.length - answered.length} not built`,
    '',
    ...table.map(({ id, code, also = [], profile, reason }) => {
      const told = code === undefined ? reason : [code, ...also].join(', ');
      return `${id}: ${told}${profile ? ` (${profile})` : ''}`;
    }),
  ];
}
