import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const watcher = pathToFileURL(resolve('src/server/parent.mjs')).href;

/** A process that lives until its parent is gone, and says so. */
const child = `
  import { whenParentIsGone } from '${watcher}';
  setInterval(() => {}, 1000);
  whenParentIsGone(() => { process.stdout.write('alone'); process.exit(); });
  process.stdout.write('ready ');
`;

test('a process learns that its parent was killed', { timeout: 20_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parent-'));
  const [childFile, parentFile] = [join(folder, 'child.mjs'), join(folder, 'parent.mjs')];
  writeFileSync(childFile, child);
  writeFileSync(
    parentFile,
    `import { spawn } from 'node:child_process'; spawn(process.execPath, ['${childFile}'], { stdio: 'inherit' });`,
  );
  const parent = spawn(process.execPath, [parentFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  parent.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said === 'ready ') parent.kill('SIGKILL');
  });
  // The pipe closes when the last process that holds it has ended: the child.
  await once(parent.stdout, 'close');
  expect(said).toBe('ready alone');
  rmSync(folder, { recursive: true });
});
