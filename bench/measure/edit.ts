import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { supervise, type StartRunner } from '../../src/session/supervisor.ts';
import { quantile } from '../quantile.ts';

/*
 * Prints the milliseconds between an edit and its findings, by the product's own way to the worker and back: the 95th
 * percentile of 400 letters typed into a file, after a hundred that warm it up.
 */
const [warm, edits] = [100, 400];
const lines = readFileSync(process.argv[2]!, 'utf8').split('\n');
const named = lines.flatMap((line, index) => (/name: \S/.test(line) ? [index] : []));
const times: number[] = [];

const start: StartRunner = (onReply, onBroken) => {
  const worker = new Worker(new URL('edit-worker.ts', import.meta.url));
  worker.on('message', onReply).on('error', onBroken);
  return { post: (request) => worker.postMessage(request), end: () => void worker.terminate() };
};
let answered = (): void => {};
const session = supervise(start, {
  onAnalysis: () => answered(),
  onState: ({ name }) => {
    if (name !== 'starting' && name !== 'working' && name !== 'idle') throw new Error(`The worker: ${name}`);
  },
  onNoWorker: () => {},
});
/** Resolves when the findings of a text have come. */
const findings = (text: string): Promise<void> =>
  new Promise((resolve) => {
    answered = resolve;
    session.analyze([{ name: 'all.yaml', text }], {});
  });

await findings(lines.join('\n'));
for (let edit = 0; edit < warm + edits; edit++) {
  // A letter is typed and taken back, here and there: each edit changes one document of the file.
  const at = named[((edit >> 1) * 37) % named.length]!;
  const typed = lines.with(at, lines[at]!.replace(/(name: \S+)/, `$1${'abc'[edit % 3]}`));
  const text = (edit % 2 === 0 ? typed : lines).join('\n');
  const start = performance.now();
  await findings(text);
  if (edit >= warm) times.push(performance.now() - start);
}
session.dispose();
process.stdout.write(JSON.stringify({ p95: quantile(times, 0.95), median: quantile(times, 0.5) }));
