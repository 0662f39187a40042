import { expect, test } from '@playwright/test';
import { configMaps, keys, layer, lostSettings, node, openDrawing } from './open.ts';

test('keys follow the connections, zoom, move, fit and find', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await node(page, keys.service).focus();
  await page.keyboard.press('ArrowRight');
  await expect(node(page, keys.pod)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(node(page, keys.settings)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(node(page, keys.pod)).toBeFocused();

  const fitted = await layer(page).getAttribute('transform');
  await page.keyboard.press('+');
  await expect(layer(page)).not.toHaveAttribute('transform', fitted!);
  const larger = await layer(page).getAttribute('transform');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(layer(page)).not.toHaveAttribute('transform', larger!);
  await page.keyboard.press('0');
  await expect(layer(page)).toHaveAttribute('transform', fitted!);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('from many objects on a map moves the drawing, and is not read out', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await expect(page.locator('.right .minimap')).toHaveCount(0);
  await openDrawing(page, configMaps(40));
  const map = page.locator('.right .minimap');
  await expect(map).toHaveAttribute('aria-hidden', 'true');
  const before = await layer(page).getAttribute('transform');
  const box = (await map.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 6, { steps: 3 });
  await page.mouse.up();
  await expect(layer(page)).not.toHaveAttribute('transform', before!);
});
