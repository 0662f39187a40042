import { expect, test } from '../site/watched.ts';
import { path, phone, wide } from './open.ts';

test('a recording is gone through by buttons and by arrow keys, and says where one is', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(`/en${path}`);
  const recording = page.locator('[data-recording]').first();
  const seen = recording.locator('.moment:visible .what');
  await expect(seen).toHaveText(/^Step 1 of 3 Ready: web-1-a, web-1-b, web-1-c$/);
  const height = (await recording.boundingBox())!.height;

  const [back, forward] = [
    recording.getByRole('button', { name: 'Back' }),
    recording.getByRole('button', { name: 'Next' }),
  ];
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await forward.click();
  await expect(seen).toHaveText(/^Step 2 of 3 You change Pod web-1-a$/);
  await expect(recording.getByRole('status')).toHaveText(/Step 2 of 3/);
  await page.keyboard.press('ArrowRight');
  await expect(seen).toHaveText(/^Step 3 of 3/);
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  // There is nothing further, and the focus stays.
  await page.keyboard.press('ArrowRight');
  await expect(seen).toHaveText(/^Step 3 of 3/);
  await expect(forward).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(seen).toHaveText(/^Step 2 of 3/);
  expect((await recording.boundingBox())!.height).toBe(height);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all moments of a recording stand one below the other', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(`/en${path}`);
    const recording = page.locator('[data-recording]').first();
    await expect(recording.locator('.moment:visible')).toHaveCount(3);
    await expect(recording.getByRole('button')).toHaveCount(0);
    const tops = await recording
      .locator('.moment')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
  });
});

test('all moments of a recording are printed', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(`/en${path}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-recording] .moment:visible')).toHaveCount(3);
});
