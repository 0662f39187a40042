import AxeBuilder from '@axe-core/playwright';
import { languages } from '../../../src/i18n/languages.ts';
import { expect, test } from '../site/watched.ts';
import { exercises, openKind } from './kinds.ts';
import { phone, wide, write } from './open.ts';

const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: shop\n';

test('what the goal has besides is drawn and listed, until it is there', async ({ page }) => {
  await page.setViewportSize(wide);
  await openKind(page, 'build');
  const bench = page.locator('[data-bench]');
  const pane = (name: string) => bench.locator('.panes').getByRole('button', { name });
  await pane('Drawing').click();
  await expect(bench.locator('.node.goal-missing')).toHaveCount(1);
  await expect(bench.locator('.node.goal-missing')).toContainText('shop');
  await expect(bench).toContainText('2 things are missing to reach the goal.');

  // By keyboard alone: to the list, which says the same.
  await bench.locator('[data-tools]').getByRole('button', { name: 'List' }).focus();
  await page.keyboard.press('Enter');
  await expect(bench.locator('.pane')).toContainText('to add');
  await bench.locator('[data-tools]').getByRole('button', { name: 'Drawing', exact: true }).focus();
  await page.keyboard.press('Enter');

  await pane('Manifest').click();
  await write(page, exercises.build.solution[0]!.text + account);
  await pane('Drawing').click();
  await expect(bench).toContainText('The drawing has all that the goal asks for.');
  await expect(bench.locator('.node.goal-missing')).toHaveCount(0);
});

for (const { id } of languages) {
  test(`a drawing with a goal is accessible and fits into 320 px in ${id}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openKind(page, 'build', id);
    await page.locator('[data-bench] .panes button').nth(2).click();
    await expect(page.locator('[data-bench] .node.goal-missing')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    const { violations } = await new AxeBuilder({ page }).include('[data-bench]').analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
