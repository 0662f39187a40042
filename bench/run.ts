import { availableParallelism, cpus, loadavg } from 'node:os';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildClaim } from './claims/build.ts';
import { drawingClaim } from './claims/drawing.ts';
import { editClaim } from './claims/edit.ts';
import { filesClaim } from './claims/files.ts';
import { lighthouseClaim } from './claims/lighthouse.ts';
import { linesClaim } from './claims/lines.ts';
import { paintClaim } from './claims/paint.ts';
import { setClaim } from './claims/set.ts';
import { sizeClaim } from './claims/size.ts';
import type { Row } from './claim.ts';
import { made } from './paths.ts';
import { table } from './table.ts';
import { writeSchemas } from './write-schemas.ts';

/*
 * `npm run bench`: measures what the project claims of its speed and size, as ratios in one run on one machine.
 * `npm run bench -- lines size` measures a part. The exit code is 1 where a claim does not hold.
 */
const claims: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  lines: linesClaim,
  set: setClaim,
  files: filesClaim,
  edit: editClaim,
  size: sizeClaim,
  drawing: drawingClaim,
  paint: paintClaim,
  lighthouse: lighthouseClaim,
  build: buildClaim,
};

const wanted = parseArgs({ allowPositionals: true }).positionals;
const unknown = wanted.find((name) => !Object.hasOwn(claims, name));
if (unknown !== undefined) {
  process.stderr.write(`bench: there is no ${unknown}; choose among ${Object.keys(claims).join(', ')}\n`);
  process.exit(2);
}

mkdirSync(made, { recursive: true });
writeSchemas();
const load = loadavg()[0]!.toFixed(1);
process.stdout.write(
  `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load}, Node ${process.version}\n\n`,
);
let failed = false;
for (const name of wanted.length > 0 ? wanted : Object.keys(claims)) {
  const rows = await claims[name]!();
  process.stdout.write(`${table(rows)}\n`);
  failed ||= rows.some(({ holds }) => holds === false);
}
process.exitCode = failed ? 1 : 0;
