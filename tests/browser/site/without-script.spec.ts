import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('/ lists the languages', async ({ page }) => {
  await page.goto('/');
  for (const name of ['English', 'Deutsch', 'Русский', 'ไทย'])
    await expect(page.getByRole('link', { name })).toBeVisible();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/de/');
});

test('a page says what is missing, still reads, and offers nothing that cannot work', async ({ page }) => {
  await page.goto('/de/');
  await expect(page.locator('noscript p').first()).toBeVisible();
  await expect(page.locator('noscript p').first()).toContainText('JavaScript ist ausgeschaltet.');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const useless = page.locator('.needs-script');
  expect(await useless.count()).toBeGreaterThan(0);
  await expect(useless.filter({ visible: true })).toHaveCount(0);
  await page.locator('header summary').first().click();
  await page.locator('header').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/');
});
