import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { keys, lostSettings, node, openDrawing, servicePods, showPane } from './open.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`tools, menus and what is told are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openDrawing(page, `${lostSettings}---\n${servicePods(8)}`);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).include('.pane').withTags(rules).analyze();
      found.push(...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
    };
    await node(page, keys.pod).click();
    await page.getByRole('button', { name: 'Fade the rest' }).click();
    await page.getByRole('searchbox').fill('web');
    await look('told');
    for (const name of ['Filter', 'Show', 'Export']) {
      await page.getByRole('button', { name, exact: true }).click();
      if (name === 'Show') await page.getByText('Keys and gestures').click();
      await look(name);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'List' }).click();
    await look('list');
    expect(found).toEqual([]);
  });
}

const hostile = ['<img src=x onerror="window.hit=1">', '\u202eevil\u202c', 'ร้านค้าออนไลน์ที่มีชื่อยาวมาก', 'x'.repeat(253)];

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('names that mean harm are text, and fit', async ({ page }) => {
    const text = hostile
      .map((name) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${JSON.stringify(name)}}\n`)
      .join('---\n');
    await openDrawing(page, text);
    await showPane(page);
    await expect(page.locator('svg [data-node]')).toHaveCount(4);
    for (const node of await page.locator('svg [data-node]').all()) {
      await node.focus();
      await page.keyboard.press('Space');
      await expect(page.locator('.told')).toBeVisible();
    }
    await page.getByRole('button', { name: 'List' }).click();
    await expect(page.locator('li[data-node]')).toHaveCount(4);
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    await expect(page.locator('.pane img')).toHaveCount(0);
  });
});
