import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { entry, node, openDrawing, write } from './open.ts';

/** Names that no server takes, and that people paste all the same. */
const names = [
  '<img src=x onerror="window.fell=1">',
  '"><svg onload=window.fell=1>',
  '\u202Egnp.exe\u202C',
  'ร้านค้า-ที่-หนึ่ง',
  'a'.repeat(253),
  '__proto__',
];

/** A Pod of each name in a namespace of that name, which reads a ConfigMap of that name that is not there. */
const files = names
  .map((name) => JSON.stringify(name))
  .map(
    (name) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${name}}\nspec: {containers: [{name: web, image: nginx, envFrom: [{configMapRef: {name: ${name}}}]}]}\n`,
  )
  .join('---\n');

test('hostile names are names in the drawing, in the list and in every export', async ({ page }) => {
  await openDrawing(page, files);
  const drawn = page.locator('svg [data-node]');
  await expect(drawn).toHaveCount(2 * names.length);
  for (const name of names) {
    await expect(page.locator(`svg [data-node=${JSON.stringify(`/Pod/${name}/${name}`)}]`)).toHaveCount(1);
  }
  await page.getByRole('button', { name: 'Export' }).click();
  for (const format of ['SVG', 'PNG', 'Mermaid', 'DOT', 'JSON']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save ${format}` }).click();
    const content = await readFile(await (await waiting).path());
    if (format === 'PNG') {
      expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
      continue;
    }
    const text = content.toString('utf8');
    expect(text).toContain('ร้านค้า-ที่-หนึ่ง');
    if (format === 'SVG') await expectHarmless(page, text);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'List' }).click();
  for (const name of names.filter((each) => !each.includes('\u202E'))) {
    await expect(page.locator('li.object', { hasText: name }).first()).toBeVisible();
  }
  await expect(page.locator('img[src="x"], [onload], [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'fell' in window)).toBe(false);
});

/** An exported picture, shown by itself as a file of its own, has no markup of a manifest in it. */
async function expectHarmless(page: Page, svg: string): Promise<void> {
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return [
      parsed.querySelectorAll('parsererror').length,
      parsed.querySelectorAll('img, script, foreignObject').length,
      [...parsed.querySelectorAll('*')].filter((each) => each.getAttributeNames().some((name) => name.startsWith('on')))
        .length,
    ];
  }, svg);
  expect(found).toEqual([0, 0, 0]);
}

test('a thousand objects of one name are one box, and cycles of owners are drawn', async ({ page }) => {
  const same = Array.from(
    { length: 1000 },
    (_, index) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: same}\ndata: {number: "${index}"}\n`,
  );
  const owned = (name: string, owner: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: ${owner}, uid: "1"}]}\n`;
  await openDrawing(page, [...same, owned('one', 'two'), owned('two', 'one'), owned('self', 'self')].join('---\n'));
  for (const name of ['same', 'one', 'two', 'self']) {
    await expect(page.locator(`svg [data-node="/ConfigMap/default/${name}"]`)).toHaveCount(1);
  }
  await expect(page.locator('svg [data-node]')).toHaveCount(4);
});

test('hostile names are names wherever the drawing says them', async ({ page }) => {
  await openDrawing(page, files);
  const [first = '', second = '', , thai = ''] = names;
  const tools = page.locator('[data-tools]');

  // In the menus, and in the sentence that says what was chosen.
  await page.getByRole('button', { name: 'Filter' }).click();
  for (const name of names.filter((each) => !each.includes('\u202E'))) {
    await expect(page.getByRole('checkbox', { name, exact: false }).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  // Where an object is told of, and where the search says what it has found.
  await page.getByRole('searchbox').fill(first);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-said]')).toContainText(first);
  await expect(page.locator('svg .chosen')).toHaveCount(1);
  await expect(page.locator('.pane')).toContainText(`${first}`);
  await page.getByRole('searchbox').fill(thai);
  await expect(page.locator('svg .found').first()).toBeVisible();
  await page.getByRole('searchbox').fill('');
  // Where an edit is announced, and on the card of a finding.
  await write(page, files.replaceAll(JSON.stringify(second), '"gone"'));
  await expect(page.locator('[data-said]')).toContainText(second);
  await expect(tools).toBeVisible();
  await expect(page.locator('.finding', { hasText: first }).first()).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expect(page.locator('img[src="x"], [onload], [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'fell' in window)).toBe(false);
});

test('circles of aliases and a selector with thousands of terms are drawn, listed and exported', async ({ page }) => {
  const alias = (name: string, to: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {type: ExternalName, externalName: ${to}.default.svc.cluster.local}\n`;
  const anchors = 'apiVersion: v1\nkind: ConfigMap\nmetadata: &again {name: again, annotations: *again}\n';
  const terms = Array.from({ length: 10_000 }, (_, index) => `k${index}: v${index}`).join(', ');
  const service = `apiVersion: v1\nkind: Service\nmetadata: {name: many}\nspec: {selector: {${terms}}, ports: [{port: 80}]}\n`;
  const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {${terms}}}\nspec: {containers: [{name: web, image: "nginx:1.29"}]}\n`;
  await openDrawing(
    page,
    [alias('one', 'two'), alias('two', 'one'), alias('self', 'self'), service, pod, anchors].join('---\n'),
  );
  for (const name of ['one', 'two', 'self', 'many'])
    await expect(node(page, `/Service/default/${name}`)).toHaveCount(1);
  await expect(node(page, '/Pod/default/web')).toHaveCount(1);
  // One selects the Pod, and two aliases lead to each other. What leads to itself needs no line.
  await page.getByRole('button', { name: 'Export' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save JSON' }).click();
  const { edges } = JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as { edges: { name: string }[] };
  expect(edges.map(({ name }) => name).sort()).toEqual(['alias', 'alias', 'routes-to']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'List' }).click();
  await expect(entry(page, '/Service/default/one')).toContainText('Service two');
  await expect(entry(page, '/Service/default/two')).toContainText('Service one');
  await expect(entry(page, '/Service/default/many')).toContainText('Pod web');
});
