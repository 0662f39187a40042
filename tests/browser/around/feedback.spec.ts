import AxeBuilder from '@axe-core/playwright';
import { languages } from '../../../src/i18n/languages.ts';
import { expect, test } from '../site/watched.ts';

test('a report is prepared with what was selected, and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/reference/terms/#selector');
  await page.locator('h2#selector').selectText();
  await page.locator('[data-feedback]').click();
  const dialog = page.getByRole('dialog', { name: 'Something wrong or unclear?' });
  const text = dialog.getByRole('textbox');
  await expect(text).toHaveValue(/Address: \/en\/reference\/terms\/#selector\n/);
  await expect(text).toHaveValue(/Selected: “selector”/);
  await expect(text).toHaveValue(/Version of the content: [0-9a-f]{8}\n/);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Selected: “selector”');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

for (const { id } of languages) {
  test(`${id}: the report fits on a small screen and is accessible in the dark`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.goto(`/${id}/third-party/`);
    await page.locator('[data-feedback]').click();
    await expect(page.locator('.feedback-dialog')).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('.feedback-dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
