import { expect, test } from './watched.ts';

test('the first page shows the verdict of the engine, and every open door', async ({ page }) => {
  await page.goto('/en/');
  const figure = page.locator('figure').first();
  await expect(figure.locator('mark')).toHaveText('wbe');
  await expect(figure.getByRole('listitem').filter({ hasText: 'stopped here' })).toContainText('Validate');
  await expect(figure.getByText('app: web').first()).toBeVisible();
  for (const [name, path] of [
    ['Course', '/en/learn/'],
    ['Playground', '/en/playground/'],
  ] as const) {
    await expect(page.locator('main').getByRole('link', { name })).toHaveAttribute('href', path);
    await expect(page.locator('header').getByRole('link', { name })).toHaveAttribute('href', path);
  }
});

test('the text of every licence is there', async ({ page }) => {
  await page.goto('/en/third-party/');
  for (const link of await page.locator('main td a').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    const answer = await page.request.get(href);
    expect([href, answer.status(), answer.headers()['content-type']]).toEqual([href, 200, 'text/plain;charset=utf-8']);
  }
});
