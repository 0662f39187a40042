import { expect, test } from '@playwright/test';
import { openLesson, wide } from '../lessons/open.ts';
import { layer, lostSettings, openDrawing, showPane } from './open.ts';

test('in the playground the wheel zooms, and two fingers move', async ({ page }) => {
  await openDrawing(page, lostSettings);
  const scale = async (): Promise<string> => /scale\((.*)\)/.exec((await layer(page).getAttribute('transform'))!)![1]!;
  await page.locator('svg.drawing').hover();
  const first = await scale();
  await page.mouse.wheel(0, -120);
  await expect.poll(scale).not.toBe(first);
  await page.waitForTimeout(300);
  const second = await scale();
  const before = await layer(page).getAttribute('transform');
  await page.mouse.wheel(12, 6);
  await expect(layer(page)).not.toHaveAttribute('transform', before!);
  expect(await scale()).toBe(second);
});

test('beside a lesson the wheel scrolls the page and says how to zoom', async ({ page }) => {
  await page.setViewportSize(wide);
  await openLesson(page);
  await showPane(page);
  await expect(page.locator('svg [data-node]').first()).toBeVisible();
  const before = await layer(page).getAttribute('transform');
  await page.locator('svg.drawing').hover();
  await page.mouse.wheel(0, 240);
  await expect(page.getByText('and the wheel zoom. The wheel alone scrolls the page.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await layer(page).getAttribute('transform')).toBe(before);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect(layer(page)).not.toHaveAttribute('transform', before!);
});
