import { expect, test } from '@playwright/test';
import { openPlayground, plainEditor } from './open.ts';

/** Makes the worker hang on texts that say so. */
const hang = `;{
  const judge = self.onmessage;
  self.onmessage = (event) => {
    if (JSON.stringify(event.data).includes('hang-here')) for (;;);
    judge(event);
  };
}`;

test('a judge that hangs is started again, given up on, and back when the text changes', async ({ page }) => {
  await page.route(/\/engine\.worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()) + hang });
  });
  await openPlayground(page);
  await plainEditor(page).fill('kind: hang-here\n');
  const notes = page.locator('.notes');
  await expect(notes).toContainText('Judging shop.yaml took too long and was started again');
  await expect(notes).toContainText('took too long twice');
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('hang-here');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.locator('.verdict')).toContainText('The server accepts all');
  await expect(notes).toHaveCount(0);
});
