import { parentPort, workerData } from 'node:worker_threads';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { examine } from './examine.ts';
import { inputOf } from './generate.ts';

/** What the worker is asked: the numbers from `from` on, less than `to`. `beat` says which one is at hand. */
export type Task = {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly beat: SharedArrayBuffer;
};

/** What it says. `heap` is what is still held after everything loose was collected, in bytes. */
export type Report =
  | { readonly kind: 'fault'; readonly index: number; readonly what: string }
  | { readonly kind: 'progress'; readonly index: number; readonly slowest: number; readonly heap: number };

/** Longer than this nobody waits for an answer, in milliseconds. */
const longest = 1000;
const reportEach = 20_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const say = (report: Report): void => parentPort!.postMessage(report);

const { seed, from, to, beat } = workerData as Task;
const at = new Int32Array(beat);
let slowest = 0;
for (let index = from; index < to; index++) {
  Atomics.store(at, 0, index);
  const input = inputOf(seed, index);
  let longestHere = 0;
  let what: string | undefined;
  try {
    what = examine(input, (answer) => {
      // Of this thread alone: a machine that does other things too makes no answer slow.
      const start = process.threadCpuUsage();
      const given = answer();
      const { user, system } = process.threadCpuUsage(start);
      longestHere = Math.max(longestHere, (user + system) / 1000);
      return given;
    });
  } catch (error) {
    what = error instanceof Error ? error.stack : String(error);
  }
  slowest = Math.max(slowest, longestHere);
  if (longestHere > longest) what ??= `took ${(longestHere / 1000).toFixed(1)} s`;
  if (what !== undefined) say({ kind: 'fault', index, what: `${input.from}: ${what}` });
  if ((index + 1 - from) % reportEach === 0 || index === to - 1) {
    collect();
    say({ kind: 'progress', index: index + 1, slowest, heap: process.memoryUsage().heapUsed });
    slowest = 0;
  }
}
