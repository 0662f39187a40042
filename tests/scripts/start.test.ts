import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project = '';

/** A project with the scripts of this one, whose lock file asks for one package. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  cpSync('scripts', join(project, 'scripts'), { recursive: true });
  cpSync('src/server', join(project, 'src', 'server'), { recursive: true });
  const packages = { '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': { version: '1.0.0' } };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }));
});
afterEach(() => rmSync(project, { recursive: true }));

async function run(script: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [join(project, 'scripts', script)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, complaint };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

test.each(['start.mjs', 'test.mjs'])('%s installs nothing into what a link leads to', async (script) => {
  const elsewhere = join(project, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(project, 'node_modules'));
  const { code, complaint } = await run(script, { PORT: await freePort() });
  expect(code).toBe(1);
  expect(complaint).toMatch(/^node_modules is a link/);
  expect(complaint).toContain('Run "npm ci" where the link leads');
});

test('a port that is none is named before anything is done', async () => {
  const { code, complaint } = await run('start.mjs', { PORT: 'harbour' });
  expect([code, complaint]).toEqual([1, expect.stringMatching(/^PORT is "harbour"/)]);
});

test('a lock file that cannot be read is named', async () => {
  writeFileSync(join(project, 'package-lock.json'), '{');
  const { code, complaint } = await run('start.mjs', { PORT: await freePort() });
  expect([code, complaint]).toEqual([1, expect.stringContaining('package-lock.json cannot be read')]);
});
