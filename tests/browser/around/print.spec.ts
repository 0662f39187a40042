import { expect, test } from '../site/watched.ts';

const part = '/en/learn/parts/kubernetes-objects/';

test('a part has all its lessons on one page, each id once', async ({ page }) => {
  test.slow();
  await page.goto('/en/learn/');
  await page.locator(`a[href="${part}"]`).click();
  await expect(page.locator('article.chapter h1').first()).toBeVisible();
  const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const first = page.locator('.chapters a').last();
  await first.click();
  await expect(page.locator('article.chapter').last()).toBeInViewport();
});

for (const path of [part, '/en/learn/labels-selectors/']) {
  test(`${path} prints its words and answers, and no controls`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('button:not(.term), input, select, textarea, dialog, header.bar, nav');
    for (const control of await controls.all()) await expect(control).toBeHidden();
    // Why an answer is right or wrong waits behind a button on the screen.
    for (const because of await page.locator('.because').all()) await expect(because).toBeVisible();
    await expect(page.locator('article h1').first()).toBeVisible();
    for (const manifest of await page.locator('.exercise .manifests pre, .answers pre').all())
      await expect(manifest).toBeVisible();
    const pdf = (await page.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
  });
}
