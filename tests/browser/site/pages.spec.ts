import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './watched.ts';

/**
 * Pages made of the same parts as others, which stand for them: the fields of every kind, the longer lists of findings,
 * and whole parts of the course, whose lessons are looked at one by one. A part in one language stands for all parts.
 */
const alike =
  /^\/\w\w\/reference\/(?:fields\/(?!job\/|metadata\/|$)|findings\/(?!admission\/|$))|^\/(?!th\/learn\/parts\/containers-and-vms\/)\w\w\/learn\/parts\//;

/** Every page that was built, as a visitor asks for it. */
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^\w\w\/.*index\.html$/.test(path))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .filter((path) => !alike.test(path))
  .sort();

const ways = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const;

/** A page that still loads its workbench or repaints in new colours is not yet the page that a visitor sees. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // The verdict of a playground brings its colour along.
  if (page.url().includes('/playground/')) await expect(page.locator('[data-judged="true"]')).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // A colour on its way from one theme to the other is no colour of either.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

async function check(page: Page): Promise<void> {
  await settled(page);
  const [content = 0, window = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, 'wider than the window').toBeLessThanOrEqual(window);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

for (const path of pages) {
  test(`${path} is accessible and fits, on a phone in light and on a desk in dark`, async ({ page }) => {
    test.slow(path.includes('/learn/parts/'), 'It is as long as all its lessons.');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(ways[0]);
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3));
    await check(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize(ways[1]);
    await check(page);
  });
}
