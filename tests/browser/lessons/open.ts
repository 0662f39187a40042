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

/** Puts a text into the exercise's editor, as a paste does. */
export async function write(page: Page, text: string): Promise<void> {
  const editor = page.locator('[data-bench] textarea').first();
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

export const wide = { width: 1440, height: 900 };
export const phone = { width: 320, height: 640 };
