import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { supervise, type StartRunner } from '../../src/session/supervisor.ts';
import { quantile } from '../quantile.ts';

/*
 * Prints the milliseconds between an edit and its findings, by the product's own way to the worker and back, for each
 * kind of edit: the median, the 95th percentile, and what it cost of processor time, helpers of the runtime included.
 */
const lines = readFileSync(process.argv[2]!, 'utf8').split('\n');

/** What is typed into a line, and taken back. `times` are measured, after a hundred that warm it up. */
const edits = {
  letter: { into: /name: \S/, type: (line: string) => line.replace(/(name: \S+)/, '$1a'), times: 400 },
  comment: { into: /\S/, type: (line: string) => `${line} # a`, times: 100 },
  quote: { into: /^ +\w+: [a-z]/, type: (line: string) => line.replace(': ', ': "'), times: 100 },
  indent: { into: /^ +\w+: [a-z]/, type: (line: string) => ` ${line}`, times: 100 },
  shaper: { into: /^ {2}name: (front|back)$/, type: (line: string) => `${line}a`, times: 100 },
  separator: { into: /^---$/, type: () => '', times: 100 },
};
const warm = 100;

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
const figures: Record<string, { median: number; p95: number; cpu: number }> = {};
for (const [kind, { into, type, times: wanted }] of Object.entries(edits)) {
  const places = lines.flatMap((line, index) => (into.test(line) ? [index] : []));
  const times: number[] = [];
  let used = process.cpuUsage();
  for (let edit = 0; edit < warm + wanted; edit++) {
    // Here and there: each edit changes one document of the file.
    const at = places[((edit >> 1) * 37) % places.length]!;
    const text = (edit % 2 === 0 ? lines.with(at, type(lines[at]!)) : lines).join('\n');
    if (edit === warm) used = process.cpuUsage();
    const start = performance.now();
    await findings(text);
    if (edit >= warm) times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(used);
  const cpu = (user + system) / 1000 / wanted;
  figures[kind] = { median: quantile(times, 0.5), p95: quantile(times, 0.95), cpu };
}
session.dispose();
process.stdout.write(JSON.stringify(figures));
