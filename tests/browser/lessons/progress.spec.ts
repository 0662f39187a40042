import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../site/watched.ts';
import { kept, path } from './open.ts';

const question = (page: Page) => page.locator('.question').first();

/** Answers the first question of the lesson with its first answer, which is wrong. */
async function answerWrongly(page: Page): Promise<void> {
  await page.goto(`/en${path}`);
  await question(page).locator('input').first().check();
  await question(page).locator('summary').click();
  await expect(question(page).locator('.said')).toHaveAttribute('data-is', 'wrong');
  await kept(page);
}

test('progress is seen, saved as a file, deleted, and brought back from the file', async ({ page }) => {
  await page.goto('/en/learn/progress/');
  await expect(page.locator('[data-empty]')).toBeVisible();
  await expect(page.locator('[data-nothing-kept]')).toBeVisible();

  await answerWrongly(page);
  await page.locator('#labels').evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator('[data-lesson-state="labels-selectors"]').first()).toHaveText('begun');
  await kept(page);
  await page.goto('/en/learn/');
  await expect(page.locator('[data-go-on] a:visible')).toHaveAttribute(
    'href',
    /\/en\/learn\/labels-selectors\/#labels$/,
  );
  await page.getByRole('link', { name: 'Your progress' }).click();
  const row = page.locator('[data-lesson="labels-selectors"]');
  await expect(row).toContainText('begun');
  await expect(row).toContainText('questions answered: 1 of');

  const download = page.waitForEvent('download');
  await page.locator('[data-save-file]').click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'drydock-progress' });

  await page.locator('[data-delete-all]').click();
  await expect(page.locator('[data-ask]')).toBeFocused();
  await page.locator('[data-yes]').click();
  await expect(page.locator('[data-empty]')).toBeVisible();
  await expect(page.locator('#kept')).toBeFocused();
  await kept(page);
  await page.reload();
  await expect(page.locator('[data-empty]')).toBeVisible();

  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.locator('[data-offer]')).toBeFocused();
  await expect(page.locator('[data-offer]')).toContainText('1 lesson');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(row).toContainText('begun');
});

test('a link carries the progress to another browser', async ({ page, browser }) => {
  await answerWrongly(page);
  await page.goto('/en/learn/progress/');
  await page.locator('[data-make-link]').click();
  const link = await page.getByLabel('Your link').inputValue();
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Join' }).click();
  const row = other.locator('[data-lesson="labels-selectors"]');
  await expect(row).toContainText('questions answered: 1 of');
  await expect(other).toHaveURL(/\/learn\/progress\/$/);
  await other.context().close();
});

const strangers = [
  ['something else', '{"hello": "world"}', 'This is not progress from Drydock'],
  ['no JSON at all', '\u0000\u0001 garbage', 'This cannot be read'],
  ['what a newer page wrote', '{"format":"drydock-progress","schema":999}', 'saved by a newer version'],
] as const;

for (const [what, text, words] of strangers) {
  test(`a file with ${what} changes nothing and says why`, async ({ page }) => {
    await page.goto('/en/learn/progress/');
    const buffer = Buffer.from(text);
    await page.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.locator('[data-offer]')).toHaveCount(0);
  });
}

test('hostile text in a file is shown as text', async ({ page }) => {
  const record = {
    format: 'drydock-progress',
    schema: 1,
    lessons: { 'labels-selectors': { visited: '2026-11-21T12:00:00.000Z', at: '"><img src=x onerror=alert(1)>' } },
    exercises: { '<img src=x onerror=alert(1)>/a': { tries: 1, hints: 0 } },
    questions: {},
    attempts: { '<img>/x': { files: [{ name: '<img src=x onerror=alert(1)>', text: 'x' }], history: [] } },
  };
  await page.goto('/en/learn/progress/');
  const buffer = Buffer.from(JSON.stringify(record));
  await page.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.locator('[data-lesson="labels-selectors"]')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a wrong answer comes back for review after a day, and is asked in the words of the lesson', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
  await answerWrongly(page);
  await page.goto('/en/learn/review/');
  await expect(page.locator('[data-none]')).toContainText('November 22, 2026');

  await page.clock.setSystemTime(new Date('2026-11-22T13:00:00Z'));
  await page.goto('/de/learn/');
  await expect(page.locator('[data-due]')).toHaveText('dran: 1');
  await page.getByRole('link', { name: 'Wiederholen' }).click();
  await expect(question(page)).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await question(page).locator('[data-option="nobody"] input').check();
  await question(page).locator('summary').click();
  await expect(question(page).locator('.said')).toHaveAttribute('data-is', 'right');
  await page.locator('[data-next]').click();
  await expect(page.locator('[data-none]')).toContainText('25. November 2026');
});

test('a question that cannot be fetched is asked for again', async ({ page, context, faults }) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
  await answerWrongly(page);
  await page.clock.setSystemTime(new Date('2026-11-23T12:00:00Z'));
  await context.route(`**${path}`, (route) => route.abort());
  await page.goto('/en/learn/review/');
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  // The browser itself reports the failure that this test makes.
  expect(faults.splice(0)).toEqual(['reports Failed to load resource: net::ERR_FAILED']);
  await context.unroute(`**${path}`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(question(page)).toBeVisible();
});
