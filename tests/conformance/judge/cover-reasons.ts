import { readFileSync } from 'node:fs';

/**
 * What not-reached.txt says and what was found, compared. The file has a line `package function statements` for each
 * function of which no case executes that many statements, below the reason why. A function may stand below several reasons.
 *
 * @param found statements that were not executed, by `package function`
 * @returns a sentence for each difference
 */
export function compareWithReasons(found: ReadonlyMap<string, number>): string[] {
  const listed = readReasons(readFileSync(new URL('not-reached.txt', import.meta.url), 'utf8'));
  const missing = [...found].filter(([row]) => !listed.has(row));
  const gone = [...listed].filter(([row]) => !found.has(row));
  const other = [...found].filter(([row, statements]) => listed.has(row) && listed.get(row) !== statements);
  return [
    ...missing.map(([row, statements]) => `not in not-reached.txt: ${row} ${statements}`),
    ...gone.map(([row]) => `in not-reached.txt, but reached, left out or gone: ${row}`),
    ...other.map(([row, statements]) => `${listed.get(row)} in not-reached.txt, found ${statements}: ${row}`),
  ];
}

/** Statements by `package function`, added up over the reasons. */
function readReasons(text: string): Map<string, number> {
  const listed = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, row, statements] = /^(\S+ \S+) (\d+)$/.exec(line) ?? [];
    if (row !== undefined) listed.set(row, (listed.get(row) ?? 0) + Number(statements));
  }
  return listed;
}
