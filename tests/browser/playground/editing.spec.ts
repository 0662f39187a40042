import { expect, test } from '@playwright/test';
import { judged, lostService, openPlayground, plainEditor } from './open.ts';

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 720 } });

  test('the plain editor judges while typing, marks the place and leads to it', async ({ page }) => {
    await openPlayground(page);
    const editor = plainEditor(page);
    await editor.tap();
    await editor.fill(lostService);
    await expect(page.locator('.paint .marked').first()).toBeVisible();
    await page.getByRole('button', { name: /Findings · 1/ }).click();
    const finding = page.locator('[data-code="service-selects-no-pod"]');
    await expect(finding).toContainText('app: wbe');
    await finding.getByRole('button', { name: 'Line 7, column 5' }).click();
    await expect(editor).toBeFocused();
    const selected = await editor.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toContain('wbe');
    await expect(page.locator('.monaco-editor')).toHaveCount(0);
  });
});

test('the large editor takes the text over, judges while typing and lights up what belongs together', async ({
  page,
}) => {
  await openPlayground(page);
  await plainEditor(page).fill(lostService);
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('app: wbe');
  await expect(page.locator('.monaco-editor .squiggly-warning')).toBeVisible();
  await page.locator('.finding').hover();
  await expect(page.locator('.monaco-editor .lit-text').first()).toBeVisible();
  await expect(page.locator('[data-node="/Service/default/web"]')).toHaveClass(/lit/);
  await page.locator('.finding .place').first().click();
  await page.keyboard.type('app: [');
  await expect(page.locator('.slipway .stopped')).toBeVisible();
  for (let undone = 0; undone < 6; undone++) await page.keyboard.press('Control+z');
  await expect(page.locator('.slipway .stopped')).toHaveCount(0);
  await expect(page.locator('[data-code="service-selects-no-pod"]')).toBeVisible();
});

test('the text survives a reload and a change of the language', async ({ page }) => {
  await openPlayground(page);
  await plainEditor(page).fill(lostService);
  await expect(page.locator('.finding')).toHaveCount(1);
  await page.reload();
  await expect(plainEditor(page)).toHaveValue(lostService);
  await page.goto('/th/playground/');
  await judged(page);
  await expect(plainEditor(page)).toHaveValue(lostService);
  await expect(page.locator('.verdict')).toContainText('เซิร์ฟเวอร์รับเอกสาร');
});

test('the plain editor stays where the large one cannot be loaded', async ({ page }) => {
  await page.route(/\/_astro\/(open-)?monaco\./, (route) => route.abort());
  await openPlayground(page);
  await plainEditor(page).fill(lostService);
  await expect(page.locator('.notes')).toContainText('The full editor did not load');
  await expect(page.locator('.finding')).toHaveCount(1);
  await expect(plainEditor(page)).toHaveValue(lostService);
});
