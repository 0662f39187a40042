/**
 * `npm run translations`: lists translations that are stale or missing, and ends with 1 when there are any.
 * `npm run translations -- --accept [path or block id ...]`: says that these translate the English of today.
 */
import { root } from './content/read-document.ts';
import { didYouMean } from './content/nearest.ts';
import { accept } from './translations/accept.ts';
import { gapsOf } from './translations/compare.ts';
import { readLock, writeLock } from './translations/lock.ts';
import { readBlocks } from './translations/read-blocks.ts';
import { reportLines } from './translations/report.ts';

const [command, ...what] = process.argv.slice(2);
const blocks = readBlocks(root);

if (command === '--accept') {
  const { lock, unknown } = accept(blocks, readLock(root), what);
  for (const one of unknown) {
    const known = blocks.map(({ id }) => id);
    process.stderr.write(`"${one}" is neither a block nor a file with blocks.${didYouMean(one, known)}\n`);
  }
  if (unknown.length > 0) process.exit(1);
  writeLock(root, lock);
} else if (command !== undefined) {
  process.stderr.write(`"${command}" is not known. Expected nothing, or --accept [path or block id ...].\n`);
  process.exit(1);
}

const lock = readLock(root);
const gaps = gapsOf(blocks, lock);
process.stdout.write(`${reportLines(gaps, blocks, lock).join('\n')}\n`);
process.exitCode = gaps.length > 0 ? 1 : 0;
