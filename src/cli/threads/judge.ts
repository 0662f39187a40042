import { availableParallelism } from 'node:os';
import { analyze, type Analysis, type SourceFile } from '../../engine/index.ts';
import type { SharedOptions } from '../../engine/share.ts';
import { analyzeInThreads } from './analyze-in-threads.ts';

/** More threads than this wait for the main one, which puts together what all say. */
const most = 8;

/** UTF-16 units below which one thread is done before others have started and learnt to be fast. */
const worthIt = 1_500_000;

/** The threads in which so much is judged: 1 is the main thread alone. */
export function threadsFor(files: readonly SourceFile[], cores: number = availableParallelism()): number {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  return length < worthIt ? 1 : Math.min(cores, most, files.length);
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
