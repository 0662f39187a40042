import { expect, test } from '@playwright/test';
import { entry, node, openDrawing, said, servicePods } from './open.ts';

const stack = 'svg [data-node^="fan "]';

test('a stack opens and closes by the keyboard, and the focus goes along', async ({ page }) => {
  await openDrawing(page, servicePods(12));
  await expect(page.locator(stack)).toHaveAccessibleName(/12 × Pod/);
  await expect(page.locator('.remarks')).toContainText('12 objects lie in stacks');
  // What has come with the text is said after a pause; it would be said over what follows.
  await expect(said(page)).toContainText('New: Service web');
  await page.locator(stack).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('svg [data-node^="/Pod/"]')).toHaveCount(12);
  await expect(page.locator('svg [data-node^="/Pod/"]:focus')).toHaveCount(1);
  await expect(said(page)).toHaveText('Stack opened: 12 × Pod.');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Stack again' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(stack)).toBeFocused();
  await expect(said(page)).toHaveText('Stacked again.');
});

test('the list opens and closes the same stack', async ({ page }) => {
  await openDrawing(page, servicePods(12));
  await page.getByRole('button', { name: 'List' }).click();
  const opener = page.locator('li button[aria-expanded="false"]');
  await expect(opener).toContainText('12 × Pod');
  await expect(page.locator('.members')).toContainText('Pod web-3');
  await opener.click();
  await expect(entry(page, '/Pod/default/web-3')).toBeVisible();
  await page.getByRole('button', { name: 'Stack again' }).click();
  await expect(opener).toBeFocused();
});

test('a namespace closes to one box and opens again', async ({ page }) => {
  await openDrawing(page, `${servicePods(2, 'one')}---\n${servicePods(2, 'two')}`);
  await page.locator('[data-frame="frame one"]').click();
  await expect(node(page, 'frame one')).toContainText('3 objects');
  await expect(page.locator('svg [data-node*="/one/"]')).toHaveCount(0);
  await node(page, 'frame one').click();
  await expect(page.locator('svg [data-node*="/one/"]')).toHaveCount(3);
});
