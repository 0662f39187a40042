import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { lostSettings, openDrawing } from './open.ts';

const begins: Readonly<Record<string, string>> = {
  SVG: '<svg ',
  PNG: '\u0089PNG',
  Mermaid: '',
  DOT: 'digraph',
  JSON: '{',
};

test('each format is saved as a file under the strict policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await openDrawing(page, lostSettings);
  await page.getByRole('button', { name: 'Export' }).click();
  for (const [format, start] of Object.entries(begins)) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save ${format}` }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^drawing\.(svg|png|mmd|dot|json)$/);
    const content = await readFile(await download.path(), 'latin1');
    expect(content).toContain(start);
    if (format !== 'PNG') expect(content).toContain('settings');
    await expect(page.getByRole('status').filter({ hasText: 'is saved' })).toContainText(download.suggestedFilename());
  }
  expect(complaints).toEqual([]);
});

test('a text is copied, and where that is not allowed the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDrawing(page, lostSettings);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Copy DOT' }).click();
  await expect(page.getByText('DOT is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('digraph');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
  );
  await page.getByRole('button', { name: 'Copy DOT' }).click();
  await expect(page.getByText('This browser did not do it.')).toBeVisible();
});
