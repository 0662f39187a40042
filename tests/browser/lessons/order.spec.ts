import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { languages } from '../../../src/i18n/languages.ts';
import { expect, test } from '../site/watched.ts';
import { openKind } from './kinds.ts';
import { phone, wide } from './open.ts';

const lines = (page: Page): Locator => page.locator('[data-bench]').getByRole('option');
const goals = (page: Page): Locator => page.locator('[data-goals]');

test.describe('beside the prose', () => {
  test.use({ viewport: wide });

  test('keys alone bring the lines into order and depth, and a screen reader hears of it', async ({ page }) => {
    await openKind(page, 'order');
    await expect(goals(page)).toHaveAttribute('data-reached', 'false');
    await expect(lines(page)).toHaveCount(8);
    const said = page.locator('[data-order-said]');

    await lines(page).first().focus();
    await page.keyboard.press('Space');
    await expect(said).toContainText('Lifted');
    await page.keyboard.press('ArrowDown');
    await expect(said).toHaveText('kind: Pod: line 2 of 8, depth 0');
    await page.keyboard.press('Escape');
    await expect(lines(page).nth(1)).toBeFocused();
    await expect(lines(page).first()).toHaveAccessibleName(/^apiVersion: v1\W+depth 0$/);

    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText('image: web:1: line 8 of 8, depth 3');
    await expect(goals(page)).toHaveAttribute('data-reached', 'true');

    // Nobody is caught: Tab leaves, and comes back to the same line.
    await page.keyboard.press('Tab');
    await expect(lines(page).nth(7)).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(lines(page).nth(7)).toBeFocused();
  });

  test('Alt and arrows move a line, and nothing is lost by starting again', async ({ page }) => {
    await openKind(page, 'order');
    await lines(page).nth(1).click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(lines(page).first()).toHaveAccessibleName(/^apiVersion: v1\W+depth 0$/);
    await page.locator('[data-start-again]').click();
    await expect(lines(page).first()).toHaveAccessibleName(/^kind: Pod\W+depth 0$/);
    await page.locator('[data-history] summary').click();
    await page.locator('[data-history]').getByRole('button').first().click();
    await expect(lines(page).first()).toHaveAccessibleName(/^apiVersion: v1\W+depth 0$/);
  });

  test('buttons do the same', async ({ page }) => {
    await openKind(page, 'order');
    await lines(page).first().click();
    await page.locator('[data-order="down"]').click();
    await lines(page).last().click();
    await page.locator('[data-order="in"]').click();
    await expect(goals(page)).toHaveAttribute('data-reached', 'true');
    await page.locator('[data-order="out"]').click();
    await expect(goals(page)).toHaveAttribute('data-reached', 'false');
  });

  test('a hand drags a line to its place and its depth', async ({ page }) => {
    await openKind(page, 'order');
    // Until the first verdict is in, tabs and goals still find their places around the lines.
    await expect(page.locator('[data-bench] [data-judged="true"]')).toBeVisible();
    const drag = async (from: Locator, by: { x: number; y: number }): Promise<void> => {
      const box = (await from.locator('.grip').boundingBox())!;
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + by.x, at.y + by.y, { steps: 5 });
      await page.mouse.up();
    };
    const height = (await lines(page).first().boundingBox())!.height;
    await drag(lines(page).first(), { x: 0, y: height });
    await expect(lines(page).nth(1)).toHaveAccessibleName(/^kind: Pod\W+depth 0$/);
    await drag(lines(page).last(), { x: 20, y: 0 });
    await expect(goals(page)).toHaveAttribute('data-reached', 'true');
  });
});

for (const { id } of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`lines to put in order are accessible and fit into 320 px in ${id}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openKind(page, 'order', id);
      await expect(lines(page)).toHaveCount(8);
      await lines(page).nth(2).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
      for (const button of await page.locator('[data-order]').all()) {
        const box = (await button.boundingBox())!;
        expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
      }
      const { violations } = await new AxeBuilder({ page }).include('[data-bench]').analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
}
