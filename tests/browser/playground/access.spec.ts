import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { languages } from '../../../src/i18n/languages.ts';
import { openLargeEditor, openPlayground, plainEditor } from './open.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { id } of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible in ${id}, ${colorScheme}, with findings, drawing and list`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openPlayground(page, id);
      const samples = page.locator('select').first();
      await samples.selectOption('service-finds-no-pods');
      await page.locator('.finding summary').first().click();
      const explained = await new AxeBuilder({ page }).withTags(rules).analyze();
      await samples.selectOption('missing-settings');
      await expect(page.locator('[data-code="reference-target-missing"]')).toBeVisible();
      const drawing = await new AxeBuilder({ page }).withTags(rules).analyze();
      await page.locator('.switch button').nth(1).click();
      const list = await new AxeBuilder({ page }).withTags(rules).analyze();
      const found = [explained, drawing, list].flatMap(({ violations }) => violations);
      expect(found.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }

  test(`never scrolls sideways at 320 px in ${id}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openPlayground(page, id);
    await page.locator('select').first().selectOption('typing-errors');
    await expect(page.locator('.finding')).not.toHaveCount(0);
    for (const button of await page.locator('.panes button').all()) {
      await button.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
}

test('the large editor is accessible', async ({ page }) => {
  await openPlayground(page);
  await openLargeEditor(page);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('the keyboard alone reaches everything and is never trapped', async ({ page }) => {
  await openPlayground(page);
  await plainEditor(page).focus();
  await expect(page.locator('.monaco-editor .view-lines')).toBeVisible();
  await expect(page.locator('.tab-key')).toContainText('Tab leaves the editor');
  await page.keyboard.type('x');
  await expect(page.locator('.tab-key')).toContainText('Tab indents');
  await page.keyboard.press('Tab');
  await expect(page.locator('.monaco-editor.focused')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.monaco-editor.focused')).toHaveCount(0);

  await page.locator('[data-node][tabindex="0"]').focus();
  const first = await page.locator('[data-node]:focus').getAttribute('data-node');
  await page.keyboard.press('ArrowRight');
  const second = await page.locator('[data-node]:focus').getAttribute('data-node');
  expect(second).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(page.locator('.monaco-editor.focused')).toBeVisible();
});
