/** `npm run preview`: draws the pictures that other sites show beside a link, from the first page of the built site. */
import { mkdirSync } from 'node:fs';
import { languages } from '../src/i18n/languages.ts';
import { withBuiltSite } from './site/with-built-site.ts';

/** What makes a picture of the page: its parts that lead on are left out, and what is left is drawn larger. */
const content = `
  header.bar nav, header.bar .settings, .opening .doors, .opening .lead, .promises, .name, body > footer, figcaption { display: none !important; }
  header.bar { border: 0; background: none; padding: 1.6rem 2.5rem 0; font-size: 1.5rem; }
  .opening { grid-template-columns: 1fr !important; margin-bottom: 1.4rem !important; }
  .home { padding-block: 0.6rem !important; }
`;

await withBuiltSite(async ({ browser, address }) => {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 630 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  mkdirSync('public/preview', { recursive: true });
  for (const { id } of languages) {
    await page.goto(address(`/${id}/`), { waitUntil: 'networkidle' });
    await page.addStyleTag({ content });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `public/preview/${id}.png`, animations: 'disabled' });
  }
});
