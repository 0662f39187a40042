import { expect, test } from '../site/watched.ts';

test('the feed is Atom in each language, and its pages exist', async ({ page }) => {
  for (const language of ['en', 'de', 'ru', 'th']) {
    const answer = await page.request.get(`/${language}/changes.xml`);
    expect(answer.status()).toBe(200);
    const feed = await answer.text();
    expect(feed).toContain(`xml:lang="${language}"`);
    for (const [, href = ''] of feed.matchAll(/<link href="([^"]+)"/g)) {
      expect([href, (await page.request.get(href)).status()]).toEqual([href, 200]);
    }
  }
});

test('a page names its title and its feed, and no languages while nobody says where the site stands', async ({
  page,
}) => {
  await page.goto('/de/reference/terms/');
  const head = page.locator('head');
  await expect(head.locator('link[hreflang], link[rel=canonical], meta[property="og:image"]')).toHaveCount(0);
  await expect(head.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Begriffe');
  await expect(head.locator('link[type="application/atom+xml"]')).toHaveAttribute('href', '/de/changes.xml');
});

test('machines may read everything, and the pictures for previews are there', async ({ page }) => {
  expect(await (await page.request.get('/robots.txt')).text()).toContain('Allow: /');
  for (const language of ['en', 'de', 'ru', 'th']) {
    const answer = await page.request.get(`/preview/${language}.png`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
  }
});
