import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Another one lets two copies of the project be tested at the same time. */
const port = Number(process.env['DRYDOCK_TEST_PORT'] ?? 4329);
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'tests/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Where nobody watches, one late frame of a busy machine is tried again; what passes only then is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  // What comes at once on a quiet machine may take seconds where two browsers, a server and a build share two cores.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    // A service worker would answer before the routes of a test; the tests of use without a network allow it.
    serviceWorkers: 'block',
    launchOptions: {
      // Without a Chromium of the system, Playwright takes the one it has downloaded itself.
      ...(existsSync(chromium) && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // Without a shell in between, the server sees that the tests have ended, however they ended.
    command: 'exec node src/server/main.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/en/`,
    reuseExistingServer: false,
  },
});
