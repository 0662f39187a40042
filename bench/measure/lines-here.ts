import { readFileSync } from 'node:fs';
import { createWorkspace, newestVersion } from '../../src/engine/index.ts';
import { median } from '../quantile.ts';

/* Prints the milliseconds that the engine takes for a file that it has never seen: the median, once it is warm. */
const text = readFileSync(process.argv[2]!, 'utf8');
const rounds = 40;
const times: number[] = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  createWorkspace().analyze([{ name: 'all.yaml', text }], { kubernetes: newestVersion });
  times.push(performance.now() - start);
}
process.stdout.write(JSON.stringify({ time: median(times.slice(rounds / 2)), first: times[0] }));
