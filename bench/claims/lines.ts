import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notMeasured, type Row } from '../claim.ts';
import { manifestsOf } from '../manifests.ts';
import { measured } from '../measured.ts';
import { bench, made } from '../paths.ts';
import { ensurePackage } from '../peers/ensure-package.ts';

const claim = '10,000 lines: at least 40 times faster than yaml-language-server in kubernetes mode';
const byKind = '  beside yaml-language-server with the schema of each kind';

/** A file of 10,000 lines, every rule on, beside yaml-language-server, which knows the schema alone. */
export async function linesClaim(): Promise<readonly Row[]> {
  const file = join(made, 'lines.yaml');
  writeFileSync(file, manifestsOf(10_000));
  const here = measured<{ time: number; first: number }>('lines-here', file);
  const own = { claim: '  the first time, before anything is compiled', figure: `${here.first.toFixed(0)} ms` };
  const server = await ensurePackage(bench, 'yaml-language-server');
  if ('missing' in server) return [notMeasured(claim, server.missing), own];
  const there = measured<{ any: number; kind: number }>('lines-there', file);
  const times = (time: number): string =>
    `${(time / here.time).toFixed(1)} times (${here.time.toFixed(1)} ms, ${time.toFixed(0)} ms)`;
  return [
    { claim, figure: times(there.any), holds: there.any >= 40 * here.time },
    { claim: byKind, figure: times(there.kind) },
    own,
  ];
}
