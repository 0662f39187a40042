// @ts-check
import { isEnding } from './child.mjs';

/**
 * Runs one step and says in one line how it went; its output follows only where it failed.
 * @param {string} name
 * @param {() => Promise<import('./child.mjs').Result>} step
 * @returns {Promise<number>} the exit code of the step
 */
export async function reportStep(name, step) {
  const begin = Date.now();
  const { code, output } = await step();
  if (isEnding()) return code;
  const seconds = ((Date.now() - begin) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${seconds} s  ${name}\n`);
  if (code !== 0) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  return code;
}
