// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isEnding } from './child.mjs';
import { project } from './project.mjs';

const file = join(project, '.drydock', 'turn');
const beat = 1000;
/** A holder that was silent for so long is gone, even if another process has its number now. */
const silence = 15 * beat;

/** @returns {number | undefined} the process whose turn it is */
function holder() {
  try {
    const process_ = Number(readFileSync(file, 'utf8'));
    if (Date.now() - statSync(file).mtimeMs > silence) return undefined;
    process.kill(process_, 0);
    return process_;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? -1 : undefined;
  }
}

/** @returns {boolean} */
function take() {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Installs and builds take turns: two of them at once would spoil each other's files.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(work) {
  let told = false;
  while (!take()) {
    const other = holder();
    if (other === undefined) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) process.stdout.write('Another command of this project is installing or building: waiting for it.\n');
    told = true;
    if (isEnding()) await new Promise(() => {});
    await wait(beat / 2);
  }
  const alive = setInterval(() => utimesSync(file, new Date(), new Date()), beat);
  const leave = () => rmSync(file, { force: true });
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    process.removeListener('exit', leave);
    leave();
  }
}
