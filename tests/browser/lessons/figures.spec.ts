import type { Page, Request } from '@playwright/test';
import { languages, type Language } from '../../../src/i18n/languages.ts';
import { lessons } from '../../../src/lessons/course.ts';
import { expect, test } from '../site/watched.ts';
import { wide } from './open.ts';
import { shifts } from './shifts.ts';

/** What a lesson may weigh in kB as it comes over the wire, fonts included, until the reader touches something. */
const allowed: Record<Language, number> = { en: 90, de: 90, ru: 105, th: 110 };
const allowedScripts = 15;

type Loaded = { readonly name: string; readonly type: string; readonly size: number };

/** Opens a page and weighs the bodies of all answers as they were sent, until nothing more comes. */
async function weigh(page: Page, address: string): Promise<readonly Loaded[]> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });
  return Promise.all(
    requests.map(async (request) => ({
      name: new URL(request.url()).pathname,
      type: request.resourceType(),
      size: (await request.sizes()).responseBodySize,
    })),
  );
}

const kilobytes = (loaded: readonly Loaded[]): number => loaded.reduce((sum, { size }) => sum + size, 0) / 1000;

for (const { id: language } of languages) {
  for (const { id, exercises } of lessons) {
    test(`${id} in ${language} is light, and stands still while it comes to life`, async ({ page }) => {
      await page.setViewportSize(wide);
      const loaded = await weigh(page, `/${language}/learn/${id}/`);
      const scripts = loaded.filter(({ type }) => type === 'script');
      expect(scripts.length).toBeGreaterThan(0);
      const list = loaded.map(({ name, size }) => `${size} ${name}`).join('\n');
      expect(kilobytes(scripts), list).toBeLessThanOrEqual(allowedScripts);
      expect(kilobytes(loaded), list).toBeLessThanOrEqual(allowed[language]);
      expect(await shifts(page)).toEqual([]);

      if (exercises.length === 0) return;
      const bench = page.locator('[data-bench-place]');
      await expect(bench).toHaveAttribute('data-life', 'asleep');
      await bench.hover();
      await expect(bench).toHaveAttribute('data-life', 'awake');
      if (!exercises[0]!.lab) await expect(bench.locator('.bench')).toHaveAttribute('data-state', 'idle');
      expect(await shifts(page)).toEqual([]);
    });
  }
}
