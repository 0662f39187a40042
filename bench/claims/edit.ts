import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../claim.ts';
import { manifestsOf } from '../manifests.ts';
import { measured } from '../measured.ts';
import { made } from '../paths.ts';

type Figure = { readonly median: number; readonly p95: number; readonly cpu: number };

/** What else is edited: nothing is claimed of it, but a reader waits for it just as long. */
const others: readonly (readonly [kind: string, what: string])[] = [
  ['comment', 'a comment'],
  ['quote', 'a quote that nothing closes yet'],
  ['indent', 'a blank that breaks the indentation'],
  ['shaper', 'an object that others are judged by'],
  ['separator', 'two documents that become one'],
];

/** One letter typed into a file of 1,000 lines, and the findings that come back from the worker. */
export function editClaim(): readonly Row[] {
  const file = join(made, 'edited.yaml');
  writeFileSync(file, manifestsOf(1000));
  const figures = measured<Readonly<Record<string, Figure>>>('edit', file);
  const shown = ({ p95, median, cpu }: Figure): string =>
    `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms, processor ${cpu.toFixed(1)} ms)`;
  const letter = figures['letter']!;
  const claim = 'one edit in 1,000 lines: new findings within 5 ms (95 %)';
  return [
    { claim, figure: shown(letter), holds: letter.p95 <= 5 },
    ...others.map(([kind, what]) => ({ claim: `  ${what}`, figure: shown(figures[kind]!) })),
  ];
}
