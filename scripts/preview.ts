/** `npm run preview`: draws the pictures that other sites show beside a link, from the first page of the built site. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';

const port = 4328;
const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const server = spawn(process.execPath, ['src/server/main.ts'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('The server did not start: run "npm run build" first.'))),
  ]);
  const browser = await chromium.launch({
    ...(existsSync(installed) && { executablePath: installed }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  // Half the size at twice the density: the drawing of the first page is made for such a width.
  const page = await browser.newPage({
    viewport: { width: 1200, height: 630 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  mkdirSync('public/preview', { recursive: true });
  for (const { id } of languages) {
    await page.goto(`http://localhost:${port}/${id}/`, { waitUntil: 'networkidle' });
    await page.addStyleTag({
      content: `
        header.bar nav, header.bar .settings, .opening .doors, .opening .lead, .promises, .name, body > footer, figcaption { display: none !important; }
        header.bar { border: 0; background: none; padding: 1.6rem 2.5rem 0; font-size: 1.5rem; }
        .opening { grid-template-columns: 1fr !important; margin-bottom: 1.4rem !important; }
        .home { padding-block: 0.6rem !important; }
      `,
    });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `public/preview/${id}.png`, animations: 'disabled' });
  }
  await browser.close();
} finally {
  server.kill();
}
