import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../scripts/package/build-package.ts';

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Standard input, and what the environment holds beside the path of programs. */
export type Given = { readonly input?: string | Buffer; readonly env?: Readonly<Record<string, string>> };

export type Started = {
  /** Runs `drydock` with these arguments, in English unless the environment says otherwise. */
  run(args: readonly string[], given?: Given): Promise<Ended>;
  /** Folder of the copied package. */
  readonly folder: string;
  readonly size: number;
  remove(): void;
};

/** Builds the package into a folder outside the project, as if it had been installed there. */
export async function installPackage({ built = true } = {}): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-package-'));
  for (const name of ['package.json', 'bin']) cpSync(join('package', name), join(folder, name), { recursive: true });
  const size = built ? await buildPackage(process.cwd(), join(folder, 'dist')) : 0;
  return {
    folder,
    size,
    run: (args, given) => runCommand(folder, args, given),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function runCommand(folder: string, args: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'bin', 'drydock.js'), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
    });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
    }
    // A command that ends before it has read its input closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
