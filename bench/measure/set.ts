import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { parts } from '../../src/engine/parts/load-parts.ts';
import type { PartName } from '../../src/engine/slot.ts';
import { median } from '../quantile.ts';

/*
 * Prints the milliseconds that the engine works on a file that it has never seen, with and without what is said of all
 * objects together and of good practice, by turns: the medians once both are warm, and that of what each turn adds.
 */
const text = readFileSync(process.argv[2]!, 'utf8');
const rounds = 60;
const all = Object.keys(parts) as PartName[];
const beyond: readonly PartName[] = ['set', 'practice', 'answers'];

const engineWith = (names: readonly PartName[]): Worker =>
  new Worker(new URL('set-worker.ts', import.meta.url), { workerData: { text, names } });
const engines = { alone: engineWith(all.filter((name) => !beyond.includes(name))), whole: engineWith(all) };
const timeOf = (engine: Worker): Promise<number> =>
  new Promise((resolve, reject) => {
    engine.once('message', resolve).once('error', reject).postMessage('again');
  });

const turns: { readonly alone: number; readonly whole: number }[] = [];
for (let round = 0; round < rounds; round++) {
  turns.push({ alone: await timeOf(engines.alone), whole: await timeOf(engines.whole) });
}
await Promise.all(Object.values(engines).map((engine) => engine.terminate()));
const warm = turns.slice(rounds / 2);
process.stdout.write(
  JSON.stringify({
    alone: median(warm.map(({ alone }) => alone)),
    whole: median(warm.map(({ whole }) => whole)),
    added: median(warm.map(({ alone, whole }) => whole / alone - 1)),
  }),
);
