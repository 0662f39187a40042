import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

export type Served = { readonly origin: string; readonly stop: () => void };

/**
 * Serves a built site in a process of its own, so that it takes no time from what measures it.
 * @param folder of the built site
 * @param options for `server.ts`
 * @throws Error where it does not start
 */
export async function serve(folder: string, ...options: readonly '--no-policy'[]): Promise<Served> {
  const port = await freePort();
  const script = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, String(port), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The server of ${folder} did not start.`)));
  await Promise.race([once(child.stdout, 'data'), ended]);
  return { origin: `http://localhost:${port}`, stop: () => child.kill() };
}
