import type { Page } from '@playwright/test';
import { languages } from '../../../src/i18n/languages.ts';
import { expect, test } from '../site/watched.ts';
import { queries } from './queries.ts';

/** The addresses of the pages found, in their order. */
async function found(page: Page, words: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(words);
  const list = page.locator('.search-dialog ul');
  await expect(list).toHaveAttribute('data-asked', words);
  return list.locator('a.page').evaluateAll((links) =>
    links.map((link) => {
      const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
      return pathname + hash;
    }),
  );
}

for (const { id } of languages) {
  test(`${id}: of ${queries.length} questions at least nine in ten find their page first or second`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(`/${id}/third-party/`);
    await page.locator('[data-search]').click();
    const missed: string[] = [];
    for (const row of queries) {
      const pages = await found(page, row[id]);
      // Each language finds its own pages only.
      expect(pages.filter((path) => !path.startsWith(`/${id}/`))).toEqual([]);
      if (!pages.slice(0, 2).includes(`/${id}${row.page}`)) missed.push(`${row[id]}: ${pages.slice(0, 3).join(' ')}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(queries.length / 10));
  });
}
