/** `npm run picture`: photographs the playground of the built site for the README. */
import { mkdirSync } from 'node:fs';
import { withBuiltSite } from './site/with-built-site.ts';

const file = 'docs/playground.png';

await withBuiltSite(async ({ browser, address }) => {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(address('/en/playground/'));
  await page.locator('[data-judged="true"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // The sample that is broken on purpose shows more than the one that is not.
  await page.locator('select').first().selectOption('missing-settings');
  await page.locator('.finding').first().waitFor();
  await page.locator('[data-judged="true"]').waitFor();
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
  process.stdout.write(`${file}\n`);
});
