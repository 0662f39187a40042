import type { Row } from './claim.ts';

/** The rows under each other, each with its verdict. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ claim }) => claim.length));
  const figures = Math.max(...rows.map(({ figure }) => figure.length));
  const line = ({ claim, figure, holds }: Row): string => {
    const verdict = holds === undefined ? '' : holds ? 'pass' : 'FAIL';
    return `${claim.padEnd(width)}   ${figure.padEnd(figures)}   ${verdict}`.trimEnd();
  };
  return `${rows.map(line).join('\n')}\n`;
}
