// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { whenParentIsGone } from '../../src/server/parent.mjs';
import { project } from './project.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let ending = false;

/** True once this process was asked to end: no further child is started. */
export function isEnding() {
  return ending;
}

/**
 * @typedef {{ code: number, output: string }} Result `code` is 1 or more where the command failed or was ended by a signal
 */

/**
 * Runs a command to its end, in the project's folder unless another is named, and with the project's own programs first
 * in the path.
 * The command leads a process group, so that `endChildren` reaches everything that it starts in turn.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeout?: number, cwd?: string }} [options]
 *   `quiet` keeps the output for the result instead of showing it; `timeout` in milliseconds
 * @returns {Promise<Result>}
 */
export function run(command, args, { quiet = false, env = {}, timeout, cwd = project } = {}) {
  if (ending) return Promise.resolve({ code: 1, output: '' });
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      detached: true,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        PATH: `${join(project, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        ...env,
      },
    });
    children.add(child);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const limit = timeout ? setTimeout(() => signal(child, 'SIGKILL'), timeout) : undefined;
    const done = (/** @type {number | null} */ code) => {
      clearTimeout(limit);
      children.delete(child);
      resolve({ code: code ?? 1, output });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.once('close', done);
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group has ended by itself.
  }
}

/**
 * From now on a signal to this process, or the end of the one that started it, ends all children and then this
 * process. Children that do not listen are killed after three seconds.
 */
export function endTogether() {
  const end = (/** @type {NodeJS.Signals} */ name, /** @type {number} */ code) => {
    const again = ending;
    ending = true;
    for (const child of children) signal(child, again ? 'SIGKILL' : name);
    const exit = () => {
      for (const child of children) signal(child, 'SIGKILL');
      process.exit(code);
    };
    setTimeout(exit, 3000);
    setInterval(() => children.size === 0 && exit(), 20);
  };
  process.on('SIGINT', () => end('SIGINT', 130));
  process.on('SIGTERM', () => end('SIGTERM', 143));
  process.on('SIGHUP', () => end('SIGTERM', 129));
  whenParentIsGone(() => end('SIGTERM', 143));
}
