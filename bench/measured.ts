import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a measurement of the folder `measure/` in a process of its own, so that none warms up or litters for another.
 * @returns what it printed, as JSON
 * @throws where it failed
 */
export function measured<T>(name: string, ...args: readonly string[]): T {
  const script = fileURLToPath(new URL(`measure/${name}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
