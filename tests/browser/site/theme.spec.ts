import type { Page } from '@playwright/test';
import { expect, test } from './watched.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = 'rgb(251, 250, 246)';
const dark = 'rgb(12, 21, 29)';

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('header summary').last().click();
  await page.getByRole('radio', { name }).check();
}

test('the system decides until the reader does, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  expect(await paper(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(dark);
  await choose(page, 'Light');
  expect(await paper(page)).toBe(light);
  await page.goto('/de/third-party/');
  expect(await paper(page)).toBe(light);
  await choose(page, 'Wie das System');
  expect(await paper(page)).toBe(dark);
  await page.reload();
  expect(await paper(page)).toBe(dark);
});

test('the chosen theme is there before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  await choose(page, 'Dark');
  await page.addInitScript(() => {
    // The body is made right after the head has run its scripts.
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      document.documentElement.dataset['atBody'] = document.documentElement.dataset['theme'] ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-at-body', 'dark');
});

test('where the browser keeps nothing, choices hold for the page', async ({ page }) => {
  await page.addInitScript(() => {
    const forbid = {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', forbid);
    Object.defineProperty(window, 'sessionStorage', forbid);
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/third-party/');
  await choose(page, 'Dark');
  expect(await paper(page)).toBe(dark);
  await page.locator('header summary').first().click();
  await page.locator('header').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/de/third-party/');
  await page.goto('/');
  await expect(page).toHaveURL('/en/');
});

test('menus close by Escape, and give the focus back', async ({ page }) => {
  await page.goto('/en/');
  const menu = page.locator('header details').first();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('h1').click();
  await expect(menu).not.toHaveAttribute('open');
});

test('the first key leads past the bar', async ({ page }) => {
  await page.goto('/de/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
