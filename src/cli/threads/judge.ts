import { availableParallelism } from 'node:os';
import { analyze, type Analysis, type SourceFile } from '../../engine/index.ts';
import type { SharedOptions } from '../../engine/share.ts';
import { analyzeInThreads } from './analyze-in-threads.ts';

/** More threads than this wait for the main one, which puts together what all say. */
const most = 8;

/**
 * UTF-16 units, times threads, below which one thread is done as soon. Each thread learns anew to be fast and hands over all
 * that it has read, and the main one puts it together alone: 15 million units on two cores take one thread 7 s of processor
 * time and two threads 10 s, and the main thread is as busy either way.
 */
const worthIt = 40_000_000;

/** The threads in which so much is judged: 1 is the main thread alone. */
export function threadsFor(files: readonly SourceFile[], cores: number = availableParallelism()): number {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(cores, most, files.length);
  return length * threads < worthIt ? 1 : threads;
}

/**
 * The analysis of a set, in as many threads as it is worth. The answer is the same in any number of them. Where a thread
 * dies, as one does that runs out of memory, the main thread does all the work.
 */
export async function judge(
  files: readonly SourceFile[],
  options: SharedOptions,
  threads: number = threadsFor(files),
): Promise<Analysis> {
  if (threads < 2) return analyze(files, options);
  try {
    return await analyzeInThreads(files, options, threads);
  } catch {
    return analyze(files, options);
  }
}
