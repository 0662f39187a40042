import type { Page } from '@playwright/test';
import { expect, test } from './watched.ts';

/** The distance of a heading from the top of the window. */
const topOf = (page: Page, heading: number) =>
  page
    .locator('main h2')
    .nth(heading)
    .evaluate((element) => element.getBoundingClientRect().top);

async function switchTo(page: Page, name: string): Promise<void> {
  await page.locator('header summary').first().click();
  await page.locator('header').getByRole('link', { name }).click();
}

for (const [locale, language] of [
  ['de-CH', 'de'],
  ['th', 'th'],
  ['ru-RU', 'ru'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });
    test(`/ leads to ${language}, with query and part`, async ({ page }) => {
      await page.goto('/?a=1#content');
      await expect(page).toHaveURL(`/${language}/?a=1#content`);
    });
  });
}

test('/ leads to the language chosen last', async ({ page }) => {
  await page.goto('/en/');
  await switchTo(page, 'ไทย');
  await expect(page).toHaveURL('/th/');
  await page.goto('/');
  await expect(page).toHaveURL('/th/');
});

test('the switch keeps page, query and part', async ({ page }) => {
  await page.goto('/en/third-party/');
  await page.evaluate(() => history.replaceState(null, '', '?a=1#content'));
  await switchTo(page, 'Русский');
  await expect(page).toHaveURL('/ru/third-party/?a=1#content');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});

test('the switch keeps the place', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/en/');
  await page.evaluate(() => document.querySelectorAll('main h2')[1]?.scrollIntoView());
  const before = await topOf(page, 1);
  // The bar is above; its links work by keyboard without scrolling there.
  await page.locator('header [hreflang="ru"]').evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL('/ru/');
  await expect.poll(async () => Math.abs((await topOf(page, 1)) - before)).toBeLessThan(40);
});

test('each page fetches the typefaces of its own language', async ({ page }) => {
  for (const [path, count] of [
    ['/en/', 1],
    ['/ru/', 2],
    ['/th/', 2],
  ] as const) {
    const fonts = new Set<string>();
    const listen = (request: { url(): string }) => void (request.url().endsWith('.woff2') && fonts.add(request.url()));
    page.on('request', listen);
    await page.goto(path, { waitUntil: 'networkidle' });
    page.off('request', listen);
    expect([path, fonts.size]).toEqual([path, count]);
  }
});

test('Thai is set without spacing or slant, on taller lines', async ({ page }) => {
  await page.goto('/th/');
  const style = await page.locator('h1').evaluate((element) => {
    const { letterSpacing, fontStyle, fontSize, lineHeight } = getComputedStyle(element);
    return { letterSpacing, fontStyle, ratio: parseFloat(lineHeight) / parseFloat(fontSize) };
  });
  expect(['normal', '0px']).toContain(style.letterSpacing);
  expect(style.fontStyle).toBe('normal');
  expect(style.ratio).toBeGreaterThan(1.4);
});
