import { expect, test } from '@playwright/test';
import { layer, lostSettings, node, openDrawing, servicePods, write, keys } from './open.ts';

test('an edit that changes no object is not laid out again and moves nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const counted = window as unknown as { layouts: number };
    counted.layouts = 0;
    Worker.prototype.postMessage = function (this: Worker, message: { request?: { frames?: unknown } }, ...rest) {
      if (message.request?.frames) counted.layouts++;
      Reflect.apply(post, this, [message, ...rest]);
    };
  });
  const layouts = (): Promise<number> => page.evaluate(() => (window as unknown as { layouts: number }).layouts);
  await openDrawing(page, lostSettings);
  await expect(node(page, keys.settings)).toBeVisible();
  const before = [
    await layouts(),
    await layer(page).getAttribute('transform'),
    await node(page, keys.pod).boundingBox(),
  ];
  expect(before[0]).toBeGreaterThan(0);
  await write(page, lostSettings.replace('1.29', '1.30'));
  await write(page, lostSettings.replace('1.29', '1.31'));
  const after = [
    await layouts(),
    await layer(page).getAttribute('transform'),
    await node(page, keys.pod).boundingBox(),
  ];
  expect(after).toEqual(before);
});

test('a new object finds its place, and the others keep theirs', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDrawing(page, servicePods(3));
  await expect(page.locator('svg [data-node]')).toHaveCount(4);
  const place = (): Promise<string | null> => node(page, '/Pod/default/web-0').getAttribute('style');
  const before = await place();
  await write(page, servicePods(4));
  await expect(page.locator('svg [data-node]')).toHaveCount(5);
  expect(await place()).toBe(before);
});

/*
 * A shape with a `transform` of its own ends a layer of the page, and all that is drawn after it becomes one more layer as
 * large as the drawing: one of ten frames made moving it twice as slow.
 */
test('nothing that is drawn has a place of its own beside the one that moves', async ({ page }) => {
  await openDrawing(page, `${servicePods(2, 'one')}---\n${servicePods(2, 'two')}---\n${lostSettings}`);
  await expect(page.locator('[data-frame]').first()).toBeAttached();
  await expect(layer(page)).toHaveAttribute('transform', /scale/);
  await expect(layer(page).locator('[transform]')).toHaveCount(0);
});

test('moving the drawing changes nothing but where it is', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await expect(node(page, keys.settings)).toBeVisible();
  await page.evaluate(() => {
    const changed = window as unknown as { changed: string[] };
    changed.changed = [];
    const drawing = document.querySelector('svg.drawing')!;
    new MutationObserver((records) => {
      for (const { target, type, attributeName } of records)
        changed.changed.push(
          `${type} ${(target as Element).nodeName} ${attributeName} ${target.parentNode === drawing}`,
        );
    }).observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const box = (await page.locator('svg.drawing').boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + box.height - 20);
  await page.mouse.down();
  // Over nodes and lines, too: they light up when the hand rests, not while it drags.
  await page.mouse.move(box.x + box.width - 20, box.y + 80, { steps: 12 });
  const changed = await page.evaluate(() => (window as unknown as { changed: string[] }).changed);
  await page.mouse.up();
  expect(new Set(changed)).toEqual(new Set(['attributes g transform true']));
});
