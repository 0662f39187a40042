import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages } from '../../../src/i18n/languages.ts';
import { lessons } from '../../../src/lessons/course.ts';
import { expect, test } from './watched.ts';

/**
 * Pages made of the same parts as others, which stand for them: the fields of every kind, the longer lists of findings,
 * and whole parts of the course, whose lessons are looked at one by one. A part in one language stands for all parts.
 */
const alike =
  /^\/\w\w\/reference\/(?:fields\/(?!job\/|$)|findings\/(?!admission\/|$))|^\/(?!th\/learn\/parts\/containers-and-vms\/)\w\w\/learn\/parts\//;

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

async function show(page: Page, { colorScheme, ...size }: (typeof ways)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(size);
}

/** A page that still loads its workbench or repaints in new colours is not yet the page that a visitor sees. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // The verdict of a playground brings its colour along.
  if (page.url().includes('/playground/')) await expect(page.locator('[data-judged="true"]')).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // A colour on its way from one theme to the other is no colour of either.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

async function fits(page: Page): Promise<void> {
  await settled(page);
  const [content = 0, window = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, 'wider than the window').toBeLessThanOrEqual(window);
}

/** Every component that stands in the page has its styles: a drawing without them is black, and axe sees nothing in it. */
async function isStyled(page: Page): Promise<void> {
  const bare = await page.evaluate(() => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join();
    const marks = [...document.querySelectorAll('[class*="svelte-"]')].flatMap(({ classList }) => [...classList]);
    return [...new Set(marks)].filter((mark) => mark.startsWith('svelte-') && !rules.includes(mark));
  });
  expect(bare, 'components without styles').toEqual([]);
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

/**
 * Lessons are made of the same parts too, and are long: this one is looked at both ways in every language, the others in one
 * way each, by turns, so that every lesson and every language is seen in both.
 */
const seenTwice = 'labels-selectors';
const lessonIds = lessons.map(({ id }) => id);
const languageIds: readonly string[] = languages.map(({ id }) => id);

/** The ways in which axe looks at a page. */
function waysOf(path: string): readonly (typeof ways)[number][] {
  const [, language = '', lesson = ''] = /^\/(\w\w)\/learn\/([^/]+)\/$/.exec(path) ?? [];
  if (!lessonIds.includes(lesson) || lesson === seenTwice) return ways;
  const turn = lessonIds.indexOf(lesson) + languageIds.indexOf(language);
  return [ways[turn % ways.length]!];
}

for (const path of pages) {
  test(`${path} is accessible and fits, on a phone in light and on a desk in dark`, async ({ page }) => {
    test.slow(path.includes('/learn/parts/'), 'It is as long as all its lessons.');
    await show(page, ways[0]);
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3));
    for (const way of ways) {
      await show(page, way);
      await fits(page);
      await isStyled(page);
      if (waysOf(path).includes(way)) await isAccessible(page);
    }
  });
}
