import { expect, test } from '@playwright/test';
import { lostService, openPlayground, plainEditor } from './open.ts';

test('without workers the page says so and judges by itself', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openPlayground(page);
  await expect(page.locator('.notes')).toContainText('This browser offers no workers');
  await expect.poll(() => page.locator('[data-node]').count()).toBeGreaterThanOrEqual(18);
  await plainEditor(page).fill(lostService);
  await expect(page.locator('.finding')).toHaveCount(1);
});

test('without storage the page says that nothing is kept, and works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  await openPlayground(page);
  await expect(page.locator('.notes')).toContainText('does not let the page keep your text');
  await plainEditor(page).fill(lostService);
  await expect(page.locator('.finding')).toHaveCount(1);
});

test('with localStorage alone the text is kept', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await openPlayground(page);
  await plainEditor(page).fill(lostService);
  await expect(page.locator('.finding')).toHaveCount(1);
  await page.reload();
  await expect(plainEditor(page)).toHaveValue(lostService);
  await expect(page.locator('.notes')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is and shows a manifest to read', async ({ page }) => {
    await page.goto('/en/playground/');
    await expect(page.getByRole('heading', { name: 'Playground' })).toBeVisible();
    await expect(page.locator('main .noscript')).toBeVisible();
    await expect(plainEditor(page)).toHaveValue(/kind: StatefulSet/);
    await expect(plainEditor(page)).toBeVisible();
  });
});
