/** `npm run picture`: photographs the playground of the built site for the README. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const port = 4327;
const file = 'docs/playground.png';
const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const server = spawn(process.execPath, ['src/server/main.ts'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  // The server says its addresses once it listens.
  await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('The server did not start: run "npm run build" first.'))),
  ]);
  const browser = await chromium.launch({
    ...(existsSync(installed) && { executablePath: installed }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`http://localhost:${port}/en/playground/`);
  await page.locator('[data-judged="true"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // The sample that is broken on purpose shows more than the one that is not.
  await page.locator('select').first().selectOption('missing-settings');
  await page.locator('.finding').first().waitFor();
  await page.locator('[data-judged="true"]').waitFor();
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
  await browser.close();
  process.stdout.write(`${file}\n`);
} finally {
  server.kill();
}
