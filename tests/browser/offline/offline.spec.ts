import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { judged } from '../playground/open.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the service worker answers for this page. */
async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The first visit is not answered for; the next one is.
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function keepAll(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/offline/`);
  await controlled(page);
  await page.locator('[data-action=keep]').click();
  await expect(page.locator('[data-action=stop]')).toBeHidden({ timeout: 60_000 });
  await expect(page.locator('[data-action=forget]')).toBeVisible();
}

test('what was visited stays, and another page says in its language that it is not there', async ({
  page,
  context,
}) => {
  await page.goto('/de/third-party/');
  await controlled(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Software von anderen');
  await page.goto('/de/learn/');
  await expect(page.getByRole('alert')).toContainText('Es gibt keine Verbindung');
  await page.goto('/th/playground/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'th');
  await expect(page.getByRole('alert')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a kept language works without a network: lesson, playground and search', async ({ page, context }) => {
  test.setTimeout(120_000);
  await keepAll(page, 'ru');
  await expect(page.locator('[data-status]')).toContainText('Всё на месте', { timeout: 60_000 });
  await context.setOffline(true);
  await page.goto('/ru/reference/fields/pod/#Container');
  await expect(page.locator('h2#Container')).toBeVisible();
  await page.goto('/ru/learn/labels-selectors/');
  await expect(page.locator('article h1')).toBeVisible();
  await page.locator('[data-search]').click();
  await page.getByRole('searchbox').fill('селектор');
  await expect(page.locator('.search-dialog a.page').first()).toBeVisible();
  await page.goto('/ru/playground/');
  await judged(page);
  await page.locator('textarea').first().fill('kind: Pod\n');
  await judged(page);
  await expect(page.locator('[data-code="field-missing-for-kind"]').first()).toBeVisible();
});

test('what is kept can be removed, and stopping keeps what has arrived', async ({ page }) => {
  test.setTimeout(120_000);
  await keepAll(page, 'en');
  await page.locator('[data-action=forget]').click();
  await expect(page.locator('[data-status]')).toHaveText('Removed.');
  expect(await page.evaluate(() => caches.has('drydock-kept-en'))).toBe(false);
  await page.locator('[data-action=keep]').click();
  await page.locator('[data-action=stop]').click();
  await expect(page.locator('[data-status]')).toContainText('Stopped.');
  await expect(page.locator('[data-action=keep]')).toBeVisible();
});

test('a new version waits until the reader agrees, and reloads only the page that did', async ({ page, context }) => {
  await page.goto('/en/playground/');
  await controlled(page);
  await judged(page);
  const other = await context.newPage();
  await other.goto('/en/');
  const notice = page.locator('[data-new-version]');
  await expect(notice).toBeHidden();
  await page.locator('textarea').first().fill('kind: Pod # typed\n');
  // Another address of the same file is another version to the browser.
  await page.evaluate(async () => void (await navigator.serviceWorker.register('/sw.js?newer')));
  await expect(notice).toBeVisible();
  await expect(page.locator('textarea').first()).toHaveValue('kind: Pod # typed\n');
  await judged(page);
  await other.evaluate(() => (document.title = 'still here'));
  await notice.getByRole('button').click();
  await expect(notice).toBeHidden();
  // What was typed is kept by the playground and comes back with the page.
  await expect(page.locator('textarea').first()).toHaveValue('kind: Pod # typed\n');
  expect(await other.title()).toBe('still here');
});
