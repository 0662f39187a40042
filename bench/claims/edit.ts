import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../claim.ts';
import { manifestsOf } from '../manifests.ts';
import { measured } from '../measured.ts';
import { made } from '../paths.ts';

/** One letter typed into a file of 1,000 lines, and the findings that come back from the worker. */
export function editClaim(): readonly Row[] {
  const file = join(made, 'edited.yaml');
  writeFileSync(file, manifestsOf(1000));
  const { p95, median } = measured<{ p95: number; median: number }>('edit', file);
  const figure = `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms)`;
  return [{ claim: 'one edit in 1,000 lines: new findings within 5 ms (95 %)', figure, holds: p95 <= 5 }];
}
