import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openDrawing } from './open.ts';

/** Names that no server takes, and that people paste all the same. */
const names = [
  '<img src=x onerror="window.fell=1">',
  '"><svg onload=window.fell=1>',
  '\u202Egnp.exe\u202C',
  'ร้านค้า-ที่-หนึ่ง',
  'a'.repeat(253),
  '__proto__',
];

/** A Pod of each name in a namespace of that name, which reads a ConfigMap of that name that is not there. */
const files = names
  .map((name) => JSON.stringify(name))
  .map(
    (name) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${name}}\nspec: {containers: [{name: web, image: nginx, envFrom: [{configMapRef: {name: ${name}}}]}]}\n`,
  )
  .join('---\n');

test('hostile names are names in the drawing, in the list and in every export', async ({ page }) => {
  await openDrawing(page, files);
  const drawn = page.locator('svg [data-node]');
  await expect(drawn).toHaveCount(2 * names.length);
  for (const name of names) {
    await expect(page.locator(`svg [data-node=${JSON.stringify(`/Pod/${name}/${name}`)}]`)).toHaveCount(1);
  }
  await page.getByRole('button', { name: 'Export' }).click();
  for (const format of ['SVG', 'PNG', 'Mermaid', 'DOT', 'JSON']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save ${format}` }).click();
    const content = await readFile(await (await waiting).path());
    if (format === 'PNG') {
      expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
      continue;
    }
    const text = content.toString('utf8');
    expect(text).toContain('ร้านค้า-ที่-หนึ่ง');
    if (format === 'SVG') await expectHarmless(page, text);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'List' }).click();
  for (const name of names.filter((each) => !each.includes('\u202E'))) {
    await expect(page.locator('li.object', { hasText: name }).first()).toBeVisible();
  }
  await expect(page.locator('img[src="x"], [onload], [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'fell' in window)).toBe(false);
});

/** An exported picture, shown by itself as a file of its own, has no markup of a manifest in it. */
async function expectHarmless(page: Page, svg: string): Promise<void> {
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return [
      parsed.querySelectorAll('parsererror').length,
      parsed.querySelectorAll('img, script, foreignObject').length,
      [...parsed.querySelectorAll('*')].filter((each) => each.getAttributeNames().some((name) => name.startsWith('on')))
        .length,
    ];
  }, svg);
  expect(found).toEqual([0, 0, 0]);
}

test('a thousand objects of one name are one box, and cycles of owners are drawn', async ({ page }) => {
  const same = Array.from(
    { length: 1000 },
    (_, index) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: same}\ndata: {number: "${index}"}\n`,
  );
  const owned = (name: string, owner: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: ${owner}, uid: "1"}]}\n`;
  await openDrawing(page, [...same, owned('one', 'two'), owned('two', 'one'), owned('self', 'self')].join('---\n'));
  for (const name of ['same', 'one', 'two', 'self']) {
    await expect(page.locator(`svg [data-node="/ConfigMap/default/${name}"]`)).toHaveCount(1);
  }
  await expect(page.locator('svg [data-node]')).toHaveCount(4);
});
