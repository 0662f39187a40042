import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inputOf } from './generate.ts';
import type { Report, Task } from './worker.ts';

/*
 * `npm run fuzz`: a million inputs, none of them a manifest that anybody would write, through the doors of the engine.
 * No exception, no answer that takes more than a second, no memory that grows, no place outside of its text, the same
 * answer when asked again. `--seed`, `--inputs` and `--from` choose others; `--only` shows one and asks it alone.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '1000000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const from = Number(values.only ?? values.from);
const to = values.only === undefined ? from + Number(values.inputs) : from + 1;
if (![seed, from, to].every(Number.isSafeInteger) || to <= from) {
  process.stderr.write('fuzz: --seed, --inputs, --from and --only are whole numbers\n');
  process.exit(2);
}
if (values.only !== undefined) process.stdout.write(`${JSON.stringify(inputOf(seed, from), null, 2)}\n`);

/** So many faults are enough to work on. */
const mostFaults = 20;
/** After so many milliseconds an input is taken for one that never ends. */
const patience = 30_000;
/** What may be held at the end beyond what was held early on: caches fill, and not all at once. */
const growth = 32 * 2 ** 20;

const beat = new SharedArrayBuffer(4);
const task: Task = { seed, from, to, beat };
const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });
const began = performance.now();
const heaps: number[] = [];
let faults = 0;

const tell = (index: number, what: string): void => {
  faults++;
  process.stdout.write(`\n${index}: ${what}\nTo see it: npm run fuzz -- --seed ${seed} --only ${index}\n`);
};
const end = (): void => {
  clearInterval(watch);
  void worker.terminate();
  const first = heaps[1];
  const last = heaps.at(-1);
  if (first !== undefined && last !== undefined && last - first > growth) {
    tell(to, `memory grew from ${megabytes(first)} to ${megabytes(last)}`);
  }
  process.stdout.write(`\n${to - from} inputs, seed ${seed}: ${faults === 0 ? 'nothing broke' : `${faults} faults`}\n`);
  process.exitCode = faults === 0 ? 0 : 1;
};
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

worker.on('message', (report: Report) => {
  if (report.kind === 'fault') {
    tell(report.index, report.what);
    if (faults >= mostFaults) end();
    return;
  }
  heaps.push(report.heap);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const slowest = report.slowest.toFixed(0);
  process.stdout.write(
    `${report.index - from} inputs, ${seconds} s, slowest ${slowest} ms, ${megabytes(report.heap)}\n`,
  );
  if (report.index === to) end();
});
worker.on('error', (error) => {
  tell(Atomics.load(new Int32Array(beat), 0), `the worker died: ${error.message}`);
  end();
});

let [seen, since] = [-1, performance.now()];
const watch = setInterval(() => {
  const now = Atomics.load(new Int32Array(beat), 0);
  if (now !== seen) [seen, since] = [now, performance.now()];
  else if (performance.now() - since > patience) {
    tell(now, `no answer after ${patience / 1000} s`);
    end();
  }
}, 1000);
