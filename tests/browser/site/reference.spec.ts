import { readFileSync } from 'node:fs';
import { openPlayground } from '../playground/open.ts';
import { expect, test } from './watched.ts';

test('the bar leads to the reference, and on to a finding, a field and a term', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('header').getByRole('link', { name: 'Reference' }).click();
  await expect(page).toHaveURL('/en/reference/');
  await page.locator('main').getByRole('link', { name: 'Objects together' }).click();
  const finding = page.locator('section:has(> h2#service-selects-no-pod)');
  await expect(finding.getByText('What to do')).toBeVisible();
  await expect(finding.locator('mark').first()).toBeVisible();
  await page.goto('/en/reference/fields/deployment/');
  await page.locator('[id="DeploymentSpec.template"]').getByRole('link', { name: 'PodTemplateSpec' }).click();
  await expect(page).toHaveURL('/en/reference/fields/podtemplate/#PodTemplateSpec');
  await page.goto('/de/reference/terms/#selector');
  await expect(page.locator('h2#selector')).toBeInViewport();
});

test('a finding in the playground leads to its entry', async ({ page }) => {
  await openPlayground(page);
  await page.getByRole('combobox', { name: 'Sample' }).selectOption('tab-in-yaml');
  const card = page.locator('li[data-code="yaml-syntax"]');
  await card.locator('summary').click();
  const link = card.getByRole('link', { name: 'With an example, in the reference' });
  await link.click();
  await expect(page).toHaveURL('/en/reference/findings/yaml/#yaml-syntax');
  await expect(page.locator('h2#yaml-syntax')).toBeInViewport();
});

test('every link within the reference leads to a page and an anchor that exist', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (path: string): Set<string> => {
    const known = ids.get(path);
    if (known) return known;
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    const found = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
    ids.set(path, found);
    return found;
  };
  const lost: string[] = [];
  const from = ['', 'findings/', 'findings/together/', 'fields/', 'fields/pod/', 'fields/job/', 'terms/'];
  for (const page of from.map((path) => `/th/reference/${path}`)) {
    const html = readFileSync(`dist${page}index.html`, 'utf8');
    for (const [, href = ''] of html.matchAll(/<a[^>]*\shref="([^"]+)"/g)) {
      const { pathname, hash } = new URL(href, `http://here${page}`);
      if (!pathname.includes('/reference/')) continue;
      if (hash && !idsOf(pathname).has(decodeURIComponent(hash.slice(1)))) lost.push(`${page}: ${href}`);
      else idsOf(pathname);
    }
  }
  expect(lost).toEqual([]);
});
