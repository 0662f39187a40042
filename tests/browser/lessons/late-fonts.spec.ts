import { languages } from '../../../src/i18n/languages.ts';
import { expect, test } from '../site/watched.ts';
import { wide } from './open.ts';
import { shifts } from './shifts.ts';

/** Long after the text is there, in milliseconds. */
const late = 700;

for (const { id: language } of languages) {
  test(`no text moves in ${language} when the fonts come late`, async ({ page }) => {
    await page.setViewportSize(wide);
    let fonts = 0;
    await page.route('**/*.woff2', async (route) => {
      fonts += 1;
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
    await page.goto(`/${language}/learn/service/`, { waitUntil: 'networkidle' });
    expect(fonts).toBeGreaterThan(0);
    expect(await shifts(page)).toEqual([]);
  });
}
