import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../site/watched.ts';
import { path, phone, wide } from './open.ts';

const thai = '.theirs[lang="th"]';

test.describe('another language beside the lesson', () => {
  test.use({ viewport: wide });

  test('stands block by block, stays for the next page, and goes again', async ({ page }) => {
    await page.goto(`/en${path}`);
    const before = await page.locator('article[data-lesson]').innerText();
    await page.getByRole('button', { name: 'ไทย' }).click();
    await expect(page.locator(`.pair:has(#predict) ${thai}`)).toBeVisible();
    await expect(page.locator('#predict')).toHaveCount(1);
    await expect(page.locator(`${thai} :is(button, input, [id], [data-question])`)).toHaveCount(0);
    await expect(page.locator('[data-bench]')).toBeHidden();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

    await page.goto(`/en${path}#predict`);
    await page.reload();
    await expect(page.locator(thai).first()).toBeVisible();
    await expect(page.locator('#predict')).toBeInViewport();
    await page.locator('[data-open-exercise]').click();
    await expect(page.locator('[data-bench]')).toBeVisible();
    await page.locator('[data-bench] .close').click();
    await expect(page.locator('[data-bench]')).toBeHidden();

    await page.getByRole('button', { name: 'ไทย' }).click();
    await expect(page.locator('.pair')).toHaveCount(0);
    await expect(page.locator('[data-bench]')).toBeVisible();
    expect(await page.locator('article[data-lesson]').innerText()).toBe(before);
  });

  test('says so when it does not arrive', async ({ page, context, faults }) => {
    await page.goto(`/de${path}`);
    await context.route(`**/ru${path}`, (route) => route.abort());
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect(page.locator('[data-beside-choice] [role="status"]')).toContainText('konnte nicht geholt werden');
    await expect(page.locator('[data-bench]')).toBeVisible();
    // The browser itself reports the failure that this test makes.
    expect(faults.splice(0)).toEqual(['reports Failed to load resource: net::ERR_FAILED']);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('the other language stands below each block', async ({ page }) => {
    await page.goto(`/ru${path}`);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await expect(page.locator('.theirs[lang="de"]').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });
});
