import { total, type Board } from './board.ts';
import { rows } from './rows.ts';
import { shareOf, type Tally } from './tally.ts';

const heads = ['cases', ...rows, 'of refused'] as const;

/** Prints the figures of a board as text, and so many of its reasons. */
export function printBoard(board: Board, reasons: number): string {
  const kinds = [...new Set([...board.open.keys(), ...board.hidden.keys()])];
  return [
    `Kubernetes ${board.kubernetes}`,
    ...(board.unrecorded > 0 ? [`${board.unrecorded} cases have no recorded answer`] : []),
    ...(board.stale > 0 ? [`${board.stale} cases changed after their recording`] : []),
    '',
    ...table('open nine tenths', kinds, board.open),
    '',
    ...table('hidden tenth', kinds, board.hidden),
    '',
    ...(reasons > 0
      ? ['The most frequent disagreements of the open cases (- missing in our answer, + in ours alone)']
      : []),
    ...board.reasons
      .slice(0, reasons)
      .flatMap(({ signature, cases, kinds: of, examples }) => [
        `${String(cases).padStart(6)}  ${signature}  (${[...of].sort((a, b) => b[1] - a[1])[0]![0]}${of.size > 1 ? ` and ${of.size - 1} kinds` : ''})`,
        ...examples.map((id) => `          ${id}`),
      ]),
    '',
  ].join('\n');
}

function table(title: string, kinds: readonly string[], tallies: ReadonlyMap<string, Tally>): string[] {
  const width = Math.max(...kinds.map((kind) => kind.length), title.length);
  const lines = kinds.flatMap((kind) => {
    const tally = tallies.get(kind);
    return tally ? [[kind.padEnd(width), ...figures(tally)].join('  ')] : [];
  });
  return [
    [title.padEnd(width), ...heads.map((head) => head.padStart(12))].join('  '),
    ...lines,
    ['all'.padEnd(width), ...figures(total(tallies.values()))].join('  '),
  ];
}

function figures(tally: Tally): string[] {
  return [
    `${tally.cases}${tally.cel > 0 ? `+${tally.cel} cel` : ''}`,
    ...rows.map((row) => percent(shareOf(tally[row]))),
    percent(tally.refused === 0 ? undefined : tally.refusedSameCauses / tally.refused),
  ].map((text) => text.padStart(12));
}

function percent(share: number | undefined): string {
  return share === undefined ? 'not answered' : `${(100 * share).toFixed(2)} %`;
}
