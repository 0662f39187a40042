import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { judged, openPlayground, plainEditor } from './open.ts';

const deployment = (label: string, image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: ${label}}}
  template:
    metadata: {labels: {app: ${label}}}
    spec: {containers: [{name: web, image: "${image}"}]}
`;
const config = (name: string): string =>
  `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {a: b}\n`;
const claim = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;

const view = (page: Page, name: string) => page.locator('.switch').getByRole('button', { name });
const changes = (page: Page) => page.locator('[data-view="changes"]');
const stored = (page: Page) => page.locator('[data-view="stored"]');

/** One of the stored objects, opened. */
async function entry(page: Page, name: string) {
  const found = stored(page).locator('details', { hasText: name });
  await expect(found).toHaveCount(1);
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  return found;
}

/** Without a focus, which would bring the large editor into the middle of the writing. */
async function write(page: Page, text: string): Promise<void> {
  await plainEditor(page).evaluate((area: HTMLTextAreaElement, written) => {
    area.value = written;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await judged(page);
}

/** Comes back as a reader does the next day: what was remembered is still there, and the plain editor with it. */
async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await judged(page);
}

test('what is worked out of the set is shown with the chain that leads to it', async ({ page }) => {
  await openPlayground(page);
  const service =
    '---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
  await write(page, deployment('web', 'web:1') + service + claim);
  await view(page, 'Will it work?').click();
  const answers = page.locator('[data-view="answers"]');
  await expect(answers.getByRole('list', { name: 'Where Services lead' })).toContainText('Service web:80');
  await expect(answers).toContainText('Deployment web:80');
  await comeBack(page);
  await write(page, deployment('shop', 'web:1') + service + claim);
  await view(page, 'Will it work?').click();
  await expect(answers.locator('[data-fails]').first()).toContainText('no Pod answers');
  const { violations } = await new AxeBuilder({ page }).include('[data-view="answers"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('what would change since a remembered state, and what the server would refuse', async ({ page }) => {
  await openPlayground(page);
  await write(page, deployment('web', 'web:1') + config('old'));
  await view(page, 'Changes').click();
  await expect(changes(page)).toContainText('No state is remembered yet');
  await page.getByRole('button', { name: 'Remember this state as applied' }).click();
  await expect(changes(page)).toContainText('Nothing would change.');

  await comeBack(page);
  await write(page, deployment('shop', 'web:2') + config('new'));
  await view(page, 'Changes').click();
  await expect(page.locator('[data-change="removed"]')).toContainText('ConfigMap old');
  await expect(page.locator('[data-change="added"]')).toContainText('ConfigMap new');
  const changed = page.locator('[data-change="changed"]');
  await expect(changed).toContainText('spec.template.spec.containers[0].image');
  await expect(changed.locator('del')).toHaveText(['web', 'web', 'web:1']);
  await expect(changed.locator('ins')).toHaveText(['shop', 'shop', 'web:2']);
  await expect(changed).toContainText('spec.selector stays as it was made');
  await expect(changed).toContainText('field is immutable');

  await page.getByRole('button', { name: 'Forget the remembered state' }).click();
  await expect(page.locator('[data-change]')).toHaveCount(0);
  await comeBack(page);
  await view(page, 'Changes').click();
  await expect(changes(page)).toContainText('No state is remembered yet');
});

test('what the server stores, with each line that is not the manifest’s marked', async ({ page }) => {
  await openPlayground(page);
  await write(page, deployment('web', 'web:1') + claim);
  await view(page, 'Stored').click();
  const deployed = await entry(page, 'Deployment web');
  const line = (text: string) => deployed.locator('.line', { hasText: text });
  await expect(line('replicas: 1')).toContainText('+');
  await expect(line('replicas: 1').locator('.visually-hidden')).toHaveText('default');
  await expect(line('uid: <uid>').locator('.visually-hidden')).toHaveText('made by the server');
  await expect(line('kind: Deployment').locator('.visually-hidden')).toHaveCount(0);

  const claimed = await entry(page, 'PersistentVolumeClaim data');
  await expect(claimed.locator('.line', { hasText: 'accessModes' })).toBeVisible();
  await expect(claimed).not.toContainText('storageClassName');
  await page.locator('.assume .opener').click();
  await page.getByRole('combobox', { name: 'Cluster', exact: true }).selectOption('kind');
  await page.keyboard.press('Escape');
  const added = claimed.locator('.line', { hasText: 'storageClassName: standard' });
  await expect(added.locator('.visually-hidden')).toHaveText('admission');
});

test('nothing is stored of what the server refuses', async ({ page }) => {
  await openPlayground(page);
  await write(page, deployment('web', 'web:1').replace('labels: {app: web}', 'labels: {app: wbe}'));
  await view(page, 'Stored').click();
  await expect(await entry(page, 'Deployment web')).toContainText('nothing is stored');
});

test('hostile text stays text in both views', async ({ page }) => {
  await openPlayground(page);
  const hostile = config('a').replace('{a: b}', JSON.stringify({ a: '<img src=x onerror="document.title=1">' }));
  await write(page, config('a'));
  await view(page, 'Changes').click();
  await page.getByRole('button', { name: 'Remember this state as applied' }).click();
  await expect(changes(page)).toContainText('Nothing would change.');
  await comeBack(page);
  await write(page, hostile);
  await view(page, 'Changes').click();
  await expect(page.locator('[data-change="changed"] ins')).toContainText('<img src=x');
  await view(page, 'Stored').click();
  await expect(stored(page)).toContainText('<img src=x');
  await expect(page).not.toHaveTitle('1');
});

test('the keyboard alone changes views, and the drawing is still there', async ({ page }) => {
  await openPlayground(page);
  await view(page, 'Stored').focus();
  await page.keyboard.press('Enter');
  await expect(stored(page)).toBeVisible();
  const opened = stored(page).locator('details[open]').first();
  await opened.locator('summary').focus();
  await page.keyboard.press('Tab');
  await expect(opened.locator('.lines')).toBeFocused();
  await view(page, 'Drawing').focus();
  await page.keyboard.press('Space');
  await expect(stored(page)).toHaveCount(0);
  await expect(page.locator('[data-node]').first()).toBeVisible();
});

for (const [language, colorScheme] of [
  ['de', 'light'],
  ['th', 'dark'],
] as const) {
  test(`both views are accessible and fit a phone in ${language}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await openPlayground(page, language);
    await write(page, deployment('web', 'web:1') + config('old'));
    const pane = (number: number) => page.locator('.panes button').nth(number);
    await pane(4).click();
    await changes(page).locator('.buttons button').first().click();
    await expect(changes(page).locator('.count')).toBeVisible();
    await comeBack(page);
    await write(page, deployment('shop', 'web:2') + config('new'));
    await pane(4).click();
    await expect(page.locator('[data-change]')).toHaveCount(3);
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const first = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await pane(5).click();
    await entry(page, 'Deployment web');
    await expect(stored(page).locator('.line').first()).toBeVisible();
    const second = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const found = [first, second].flatMap(({ violations }) => violations);
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
