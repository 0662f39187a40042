import { didYouMean } from '../content/nearest.ts';
import { accept } from './accept.ts';
import { gapsOf } from './compare.ts';
import { readLock, writeLock } from './lock.ts';
import { readBlocks } from './read-blocks.ts';
import { reportLines } from './report.ts';

/**
 * Runs the command on the content below `base`. Without arguments it only compares; `--accept` writes the lock first.
 * The exit code is 1 where a translation is stale or missing, or an argument names nothing: then nothing is written.
 */
export function runTranslations(args: readonly string[], base: string): { lines: string[]; exitCode: 0 | 1 } {
  const [command, ...what] = args;
  const blocks = readBlocks(base);
  if (command !== undefined && command !== '--accept') {
    return { lines: [`"${command}" is not known. Expected nothing, or --accept [path or block id ...].`], exitCode: 1 };
  }
  if (command === '--accept') {
    const { lock, unknown } = accept(blocks, readLock(base), what);
    const ids = blocks.map(({ id }) => id);
    const lines = unknown.map((one) => `"${one}" is neither a block nor a file with blocks.${didYouMean(one, ids)}`);
    if (lines.length > 0) return { lines, exitCode: 1 };
    writeLock(base, lock);
  }
  const lock = readLock(base);
  const gaps = gapsOf(blocks, lock);
  return { lines: reportLines(gaps, blocks, lock), exitCode: gaps.length > 0 ? 1 : 0 };
}
