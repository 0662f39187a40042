import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { quantile } from '../quantile.ts';

/*
 * Prints the milliseconds between an edit and its findings, with the way to the worker and back: the 95th percentile of
 * 400 letters typed into a file, after a hundred that warm it up.
 */
const text = readFileSync(process.argv[2]!, 'utf8');
const worker = new Worker(new URL('edit-worker.ts', import.meta.url));
const [warm, edits] = [100, 400];
const times: number[] = [];
const lines = text.split('\n');
const named = lines.flatMap((line, index) => (/name: \S/.test(line) ? [index] : []));
for (let edit = 0; edit < warm + edits; edit++) {
  // A name changes here and there, as when somebody types.
  const at = named[(edit * 37) % named.length]!;
  const typed = lines.with(at, lines[at]!.replace(/(name: \S+)/, `$1${'abc'[edit % 3]}`)).join('\n');
  const start = performance.now();
  worker.postMessage([{ name: 'all.yaml', text: typed }]);
  await once(worker, 'message');
  if (edit >= warm) times.push(performance.now() - start);
}
await worker.terminate();
process.stdout.write(JSON.stringify({ p95: quantile(times, 0.95), median: quantile(times, 0.5) }));
