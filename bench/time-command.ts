import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { made } from './paths.ts';

/** Runs a command and says how many milliseconds passed. What it prints goes to a file: a pipe would wait for its reader. */
export function timeCommand(program: string, args: readonly string[]): number {
  const output = openSync(join(made, 'output'), 'w');
  try {
    const start = performance.now();
    const { error, status, stderr } = spawnSync(program, args, { stdio: ['ignore', output, 'pipe'], encoding: 'utf8' });
    const time = performance.now() - start;
    // Both commands end with 1 where manifests are wrong.
    if (error || (status !== 0 && status !== 1)) throw new Error(`${program}: ${error?.message ?? stderr}`);
    return time;
  } finally {
    closeSync(output);
  }
}
