import AxeBuilder from '@axe-core/playwright';
import { languages } from '../../../src/i18n/languages.ts';
import { expect, test } from '../site/watched.ts';
import { openLesson, path, phone, wide } from './open.ts';

for (const { id } of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the lesson is accessible in ${id}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openLesson(page, id);
      await page.locator('.question input').first().check();
      await page.locator('.question summary').first().click();
      await page.locator('.manifests summary').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }

  test(`the lesson and the list of lessons fit into 320 px in ${id}`, async ({ page }) => {
    await page.setViewportSize(phone);
    for (const address of [path, '/learn/']) {
      await page.goto(`/${id}${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  });
}

test('the parts of the lesson have the same addresses in every language', async ({ page }) => {
  const ids: string[][] = [];
  for (const { id } of languages) {
    await page.goto(`/${id}${path}`);
    ids.push(await page.locator('article :is(h2, h3)[id]').evaluateAll((all) => all.map((each) => each.id)));
  }
  expect(ids[0]!.length).toBeGreaterThan(5);
  for (const other of ids) expect(other).toEqual(ids[0]);
});

test('the list of lessons leads to the lesson', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto('/de/learn/');
  await page.getByRole('link', { name: /^Labels und Selectors/ }).click();
  await expect(page).toHaveURL(`/de${path}`);
  await expect(page.getByRole('link', { name: 'Labels und Selectors' })).toHaveAttribute('aria-current', 'page');
});

test('a note and its lines light up together, by mouse and by keyboard', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(`/en${path}`);
  const example = page.locator('.example:not(.picture)').nth(1);
  const line = example.locator('.line[data-notes~="1"]').first();
  const note = example.locator('[data-note="1"]');
  const colour = (locator: typeof line): Promise<string> =>
    locator.evaluate((each) => getComputedStyle(each).backgroundColor);
  const dark = { line: await colour(line), note: await colour(note) };

  await note.hover();
  await expect.poll(() => colour(line)).not.toBe(dark.line);
  await page.mouse.move(0, 0);
  await expect.poll(() => colour(line)).toBe(dark.line);
  await line.hover();
  await expect.poll(() => colour(note)).not.toBe(dark.note);
  await page.mouse.move(0, 0);
  await note.getByRole('button', { name: '1: lines 6 to 8' }).focus();
  await expect.poll(() => colour(line)).not.toBe(dark.line);
  await expect.poll(() => colour(example.locator('.line').first())).toBe(dark.line);
});

test('the engine answers once the reader has', async ({ page }) => {
  await page.goto(`/en${path}`);
  const predict = page.locator('[data-question="capital-letter"]');
  const answer = predict.locator('.answer');
  await predict.getByText('Let the engine answer').click();
  await expect(predict.getByRole('status')).toHaveText('Choose an answer first. A guess is fine.');
  await expect(answer).toBeHidden();
  await predict.getByLabel('Connections reach the Pod').check();
  await predict.getByText('Let the engine answer').click();
  await expect(answer).toContainText('app: web');
  await expect(predict.getByRole('status')).toContainText('Something else happens');
  await expect(predict.locator('.option[data-right]')).toContainText('This is what happens');
  await expect(predict.locator('[data-option="nobody"]')).toHaveAttribute('data-right', '');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything reads, and answers wait in place', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto(`/ru${path}`);
    await expect(page.locator('[data-bench]')).toBeHidden();
    await expect(page.locator('.exercise noscript p.quiet')).toBeVisible();
    await expect(page.locator('[data-open-exercise]')).toBeHidden();
    await page.locator('.question summary').first().click();
    await expect(page.locator('.question .answer').first()).toBeVisible();
    await expect(page.locator('.question .because').first()).toBeVisible();
    await page.locator('.manifests summary').first().click();
    await expect(page.locator('.exercise .manifest').first()).toContainText('version: 1.10');
    await expect(page.locator('.example .note').first()).toBeVisible();
  });
});
