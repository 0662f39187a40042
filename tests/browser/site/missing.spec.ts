import { expect, test } from './watched.ts';

for (const [path, language, heading] of [
  ['/de/nirgends/', 'de', 'Unter dieser Adresse gibt es keine Seite'],
  ['/th/learn/nowhere/', 'th', 'ไม่มีหน้าเว็บตามที่อยู่นี้'],
  ['/ru', 'ru', undefined],
  ['/nowhere/', 'en', 'There is no page at this address'],
] as const) {
  test(`${path} answers in ${language}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(heading ? 404 : 200);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    if (heading) await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  });
}

test('a missing page leads on to every door', async ({ page }) => {
  await page.goto('/ru/nowhere/');
  for (const link of await page.locator('main a').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect([href, (await page.request.get(href)).status()]).toEqual([href, 200]);
  }
});
