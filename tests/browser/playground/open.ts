import { expect, type Page } from '@playwright/test';

/** Opens the playground and waits until its text is judged. */
export async function openPlayground(page: Page, language = 'en'): Promise<void> {
  await page.goto(`/${language}/playground/`);
  await judged(page);
}

/** Waits until what is in the editor now has been judged. */
export async function judged(page: Page): Promise<void> {
  await expect(page.locator('[data-judged="true"]')).toBeVisible();
}

/** The text that the plain editor holds. */
export function plainEditor(page: Page) {
  return page.locator('textarea').first();
}

/** Loads the large editor as a reader does, by a click into the text. */
export async function openLargeEditor(page: Page): Promise<void> {
  await plainEditor(page).click();
  await expect(page.locator('.monaco-editor .view-lines')).toBeVisible();
}

export const lostService = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: wbe
  ports:
    - port: 80
`;
