import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../site/watched.ts';
import { kept, phone, wide } from './open.ts';

const path = '/learn/side-by-side/';

test.describe('a lab in the prose', () => {
  test.use({ viewport: wide });

  test('reads as it was served, and lives from the first key on, which is not lost', async ({ page }) => {
    await page.goto(`/en${path}`);
    const lab = page.locator('[data-lab="side"]');
    await expect(lab.locator('[data-way="vms"]')).toContainText('844 MB');
    await expect(lab.locator('[data-lab-place]')).toHaveAttribute('data-life', 'asleep');
    await lab.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect(lab.locator('output')).toHaveText('2');
    await expect(lab.locator('[data-way="vms"]')).toContainText('1,688 MB');
  });

  test('takes what is written as text, and names what it cannot read at its place', async ({ page }) => {
    await page.goto(`/en${path}`);
    const lab = page.locator('[data-lab="side"]');
    await lab.locator('details.written summary').click();
    await lab.getByRole('button', { name: 'side.yaml' }).click();
    const text = lab.getByRole('textbox', { name: 'File side.yaml' });
    await text.fill('services: 5\n');
    await expect(lab.locator('output')).toHaveText('5');
    await expect(lab.locator('[data-way="vms"]')).toContainText('Does not fit');
    await text.fill('services: many\n');
    await expect(lab.locator('[data-faults]')).toContainText('side.yaml, line 1');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
  });
});

test.describe('an exercise in a lab', () => {
  test.use({ viewport: wide });

  test('begins with what the page was served with, is solved by its controls, and is kept', async ({ page }) => {
    await page.goto(`/en${path}`);
    const bench = page.locator('[data-bench]');
    const goals = bench.locator('[data-goals]');
    await expect(goals).toContainText('3 of 5 goals');
    await expect(page.locator('[data-goal="customers-apart"]')).toHaveAttribute('data-state', 'open');
    await bench.getByRole('button', { name: 'Add a Windows VM' }).click();
    await bench.getByLabel('Place of invoices').selectOption('windows-1');
    await expect(goals).toContainText('4 of 5 goals');
    await bench.getByLabel('Place of customers-code').selectOption('micro-vm');
    await expect(goals).toHaveAttribute('data-reached', 'true');
    await expect(page.locator('[data-goal][data-state="met"]')).toHaveCount(5);
    await kept(page);
    await page.reload();
    await expect(goals).toHaveAttribute('data-reached', 'true');
    await bench.locator('[data-start-again]').click();
    await expect(goals).toHaveAttribute('data-reached', 'false');
    await bench.locator('[data-history] summary').click();
    await bench.locator('[data-history]').getByRole('button', { name: '5 of 5 goals' }).first().click();
    await expect(goals).toHaveAttribute('data-reached', 'true');
  });
});

for (const [language, scheme] of [
  ['en', 'light'],
  ['th', 'dark'],
] as const) {
  test.describe(`a lab in ${language}, ${scheme}`, () => {
    test.use({ viewport: phone, colorScheme: scheme });

    test('has nothing that axe complains of, and fits a phone', async ({ page }) => {
      await page.goto(`/${language}${path}`);
      await page.locator('[data-lab="side"] details.written summary').click();
      await expect(page.locator('[data-lab-place]')).toHaveAttribute('data-life', 'awake');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      const { violations } = await new AxeBuilder({ page }).include('[data-lab="side"]').analyze();
      expect(violations).toEqual([]);
    });
  });
}
