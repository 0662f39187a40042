import { expect, test } from '@playwright/test';
import { entry, keys, lostSettings, openDrawing, said, write } from './open.ts';

test.beforeEach(async ({ page }) => {
  await openDrawing(page, lostSettings);
  await page.getByRole('button', { name: 'List' }).click();
});

test('the list has states, sentences and relations both ways', async ({ page }) => {
  await expect(entry(page, keys.settings)).toContainText('missing');
  await expect(entry(page, keys.settings)).toContainText('← Pod web: envFrom');
  await expect(entry(page, keys.pod)).toContainText('These files hold no ConfigMap');
  await expect(entry(page, keys.pod)).toContainText('envFrom → ConfigMap settings');
  await expect(entry(page, keys.pod)).toContainText('← Service front: routes to');
});

test('the list is searched and filtered as the drawing is', async ({ page }) => {
  await page.getByRole('searchbox').fill('front');
  await expect(entry(page, keys.service)).toContainText('found');
  await page.keyboard.press('Enter');
  await expect(entry(page, keys.service)).toHaveClass(/current/);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'Only what cannot work' }).check();
  await expect(entry(page, keys.service)).toHaveCount(0);
  await expect(page.locator('.remarks')).toContainText('1 of 3 objects is hidden');
});

test('what an edit changes is announced, and nothing where it changes nothing', async ({ page }) => {
  await expect(said(page)).not.toBeEmpty();
  const first = await said(page).textContent();
  await write(page, lostSettings.replace('1.29', '1.30'));
  // Longer than the pause after which a change would be announced.
  await page.waitForTimeout(1200);
  await expect(said(page)).toHaveText(first!);
  await write(page, lostSettings + '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n');
  await expect(said(page)).toHaveText('In order now: ConfigMap settings.');
  await write(page, lostSettings);
  await expect(said(page)).toHaveText('Missing now: ConfigMap settings.');
  await write(page, lostSettings.replace('name: front', 'name: back'));
  await expect(said(page)).toHaveText('New: Service back. Gone: Service front. Connections: 1 new, 1 gone.');
});
