import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { listen } from '../../src/server/listen.mjs';
import { serveStatic } from '../../src/server/static.ts';

const root = 'dist';
const port = 4327;
const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** The built site, open for as long as it is used. */
export type BuiltSite = { readonly browser: Browser; readonly address: (path: string) => string };

/**
 * Serves the built site and opens Chromium. Both are closed again, however the use ends.
 * @param use what is done with them
 * @throws Error where no site is built; `PortError` where the port is taken
 */
export async function withBuiltSite(use: (site: BuiltSite) => Promise<void>): Promise<void> {
  if (!existsSync(`${root}/index.html`)) throw new Error('There is no built site: run "npm run build" first.');
  const close = await listen(serveStatic(root), port);
  try {
    const browser = await chromium.launch({
      // Without a Chromium of the system, Playwright takes the one it has downloaded itself.
      ...(existsSync(installed) && { executablePath: installed }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      await use({ browser, address: (path) => `http://localhost:${port}${path}` });
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
}
