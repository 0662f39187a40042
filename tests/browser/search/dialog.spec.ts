import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../site/watched.ts';

test('a slash opens it, arrows go through what was found, Enter opens, Escape gives the focus back', async ({
  page,
}) => {
  await page.goto('/en/reference/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('searchbox');
  await expect(field).toBeFocused();
  await field.fill('selector');
  await expect(dialog.getByRole('status')).toHaveText(/\d+ pages/);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.locator('[data-search]').focus();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await field.fill('unknown anchor');
  await expect(dialog.locator('a.page').first()).toHaveAttribute('href', '/en/reference/findings/yaml/#unknown-anchor');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/reference/findings/yaml/#unknown-anchor');
});

test('a slash that somebody types stays a slash', async ({ page }) => {
  await page.goto('/en/playground/');
  await page.locator('textarea').first().focus();
  await page.keyboard.type('/');
  await expect(page.locator('.search-dialog')).toHaveCount(0);
});

test('it says when nothing is found, and shows hostile words as they are', async ({ page }) => {
  await page.goto('/de/');
  await page.locator('[data-search]').click();
  await page.getByRole('searchbox').fill('qqqq<img/src=x/onerror=alert(1)>');
  await expect(page.locator('.search-dialog [role=status]')).toContainText('Nichts gefunden zu „qqqq<img');
  await expect(page.locator('.search-dialog img')).toHaveCount(0);
});

test('it says when the index cannot be loaded, and tries again', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/ru/');
  await page.locator('[data-search]').click();
  await page.getByRole('searchbox').fill('селектор');
  await expect(page.locator('.search-dialog [role=status]')).toContainText('Сейчас поиск не загружается');
  await page.close();
});

for (const [width, colorScheme] of [
  [320, 'light'],
  [1280, 'dark'],
] as const) {
  test(`it is accessible and fits at ${width} pixels in ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/th/');
    await page.locator('[data-search]').click();
    await page.getByRole('searchbox').fill('selector');
    await expect(page.locator('.search-dialog a.page').first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('nothing of the search is fetched before it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto('/en/reference/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|search-dialog/.test(url) && !url.endsWith('.css'))).toEqual([]);
});

test('without JavaScript there is no button that does nothing', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/');
  await expect(page.locator('[data-search]')).toBeHidden();
  await page.close();
});
