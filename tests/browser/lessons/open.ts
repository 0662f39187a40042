import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '../site/watched.ts';

export const path = '/learn/labels-selectors/';

/** Opens the lesson and waits until the start of its exercise is graded. */
export async function openLesson(page: Page, language = 'en'): Promise<void> {
  await page.goto(`/${language}${path}`);
  await expect(page.locator('[data-goals]')).toBeVisible();
}

const lesson = new URL('../../../content/lessons/04-kubernetes-objects/04-labels-selectors/', import.meta.url);

/** The text that solves the exercise. */
export const solution = readFileSync(new URL('exercises/nobody-answers/solution/pods.yaml', lesson), 'utf8');

/**
 * Pastes a text over what is in the exercise's editor. The large editor may take the plain one's place at any moment of
 * it, and would indent anew what comes as typing.
 */
export async function write(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.locator('[data-bench] textarea').first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
}

/** Waits until all that the learner did is kept: every change of the record holds a lock until it is written. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return held.length + pending.length === 0;
  });
}

export const wide = { width: 1440, height: 900 };
export const phone = { width: 320, height: 640 };
