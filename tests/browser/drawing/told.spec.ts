import { expect, test } from '@playwright/test';
import { keys, lostSettings, node, openDrawing, showPane } from './open.ts';

const sentence = 'These files hold no ConfigMap with the name settings';

test('the sentence is told at the object, at what is missing and at the line between them', async ({ page }) => {
  await openDrawing(page, lostSettings);
  const told = page.locator('.told');
  await expect(told).toHaveCount(0);
  for (const key of [keys.pod, keys.settings]) {
    await node(page, key).hover();
    await expect(told).toContainText(sentence);
    await expect(page.locator('[data-code="reference-target-missing"]')).toHaveClass(/lit/);
    await expect(page.locator('svg .edge.missing.lit').first()).toBeAttached();
    await page.mouse.move(5, 5);
    await expect(told).toHaveCount(0);
  }
  await page.locator('svg .edge.missing text').hover();
  await expect(told).toContainText(`Pod web → envFrom → ConfigMap settings`);
  await expect(told).toContainText(sentence);
  await expect(page.locator('[data-code="reference-target-missing"]')).toHaveClass(/lit/);
});

test('the focus tells it, too, and a screen reader hears it', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await node(page, keys.settings).focus();
  await expect(page.locator('.told')).toContainText(sentence);
  await expect(node(page, keys.settings)).toHaveAccessibleName(new RegExp(`ConfigMap · missing settings.*${sentence}`));
});

test('the sentence lights up the object, the line and what is missing', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await page.locator('[data-code="reference-target-missing"]').hover();
  for (const key of [keys.pod, keys.settings]) await expect(node(page, key)).toHaveClass(/lit/);
  await expect(node(page, keys.service)).not.toHaveClass(/lit/);
  await expect(page.locator('svg .edge.missing.lit').first()).toBeAttached();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('a tap tells, and the text is one button away', async ({ page }) => {
    await openDrawing(page, lostSettings);
    await showPane(page);
    await node(page, keys.pod).tap();
    await expect(page.locator('.told')).toContainText(sentence);
    await expect(node(page, keys.pod)).toBeInViewport({ ratio: 1 });
    await page.locator('.told').getByRole('button', { name: 'To the text' }).tap();
    await expect(page.locator('textarea').first()).toBeFocused();
  });
});

test('a thin line is pointed at from beside it', async ({ page }) => {
  await openDrawing(page, lostSettings);
  const edge = page.locator('svg .edge:has(.reach)').first();
  await expect(edge).not.toHaveClass(/\blit\b/);
  const beside = await edge.locator('.reach').evaluate((path: SVGPathElement) => {
    const [at, next] = [0.5, 0.52].map((part) => path.getPointAtLength(path.getTotalLength() * part));
    const [dx, dy] = [next!.x - at!.x, next!.y - at!.y];
    const far = 5 / Math.hypot(dx, dy);
    return new DOMPoint(at!.x - dy * far, at!.y + dx * far).matrixTransform(path.getScreenCTM()!).toJSON() as Point;
  });
  await page.mouse.move(beside.x, beside.y);
  await expect(edge).toHaveClass(/\blit\b/);
});

type Point = { readonly x: number; readonly y: number };
