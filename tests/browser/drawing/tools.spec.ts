import { expect, test } from '@playwright/test';
import { judged } from '../playground/open.ts';
import { keys, lostSettings, node, openDrawing, said, servicePods, write } from './open.ts';

test('the search marks what it finds by a shape and walks through it', async ({ page }) => {
  await openDrawing(page, lostSettings);
  const field = page.getByRole('searchbox');
  await field.fill('pod web');
  await expect(page.locator('svg .found')).toHaveCount(1);
  await field.fill('web');
  await expect(page.locator('.search .count')).toHaveText('1 hit');
  await field.fill('default');
  await expect(page.locator('.search .count')).toHaveText('3 hits');
  await page.keyboard.press('Enter');
  await expect(page.locator('.search .count')).toHaveText('1 of 3');
  await expect(said(page)).toContainText('Hit 1 of 3:');
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator('.search .count')).toHaveText('3 of 3');
  await expect(page.locator('svg .chosen')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.locator('svg .found')).toHaveCount(0);
});

test('a filter hides, says how much, outlives edit and reload, and is taken off', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'Only what cannot work' }).check();
  await expect(node(page, keys.service)).toHaveCount(0);
  await expect(node(page, keys.settings)).toBeVisible();
  await expect(page.locator('.remarks')).toContainText('1 of 3 objects is hidden');
  await expect(said(page)).toHaveText('2 of 3 objects are shown.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filter · 1' })).toBeFocused();

  await write(page, servicePods(1) + `---\n${lostSettings}`);
  await expect(node(page, '/Pod/default/web-0')).toHaveCount(0);
  await expect(page.locator('.remarks')).toContainText('hidden');
  await page.reload();
  await judged(page);
  await expect(page.getByRole('button', { name: 'Filter · 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect(node(page, '/Pod/default/web-0')).toBeVisible();
});

test('a kind that is hidden is hidden alone, and what is found there is counted', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'Service' }).uncheck();
  await expect(page.locator('svg [data-node]')).toHaveCount(2);
  await page.getByRole('searchbox').fill('front');
  await expect(page.locator('.remarks')).toContainText('1 more is hidden by the filter');
});

test('the chosen object stands out with its neighbours, or stands alone with them', async ({ page }) => {
  await openDrawing(page, lostSettings);
  await node(page, keys.service).click();
  await page.getByRole('button', { name: 'Fade the rest' }).click();
  await expect(node(page, keys.settings)).toHaveClass(/faint/);
  await expect(node(page, keys.pod)).not.toHaveClass(/faint/);
  await page.keyboard.press('Escape');
  await expect(page.locator('svg .faint')).toHaveCount(0);
  await page.getByRole('button', { name: 'Only its neighbours' }).click();
  await expect(node(page, keys.settings)).toHaveCount(0);
  await expect(node(page, keys.pod)).toBeVisible();
});
