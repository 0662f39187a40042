import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { judged, openPlayground, plainEditor } from './open.ts';

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi
`;
const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web # drydock: allow image-not-pinned because it is rebuilt every night
      # drydock: allow resurces-not-set because so
      ports:
        - containerPort: 80
`;

const opener = (page: Page) => page.locator('.assume .opener');
const practice = (page: Page) => page.getByRole('combobox', { name: 'Good practice' });
const missing = (page: Page) => page.locator('[data-code="reference-target-missing"]');

test('what is missing in the cluster that is chosen is said, and the sentence names the cluster', async ({ page }) => {
  await openPlayground(page);
  await plainEditor(page).fill(claim);
  await judged(page);
  await expect(missing(page)).toHaveCount(0);

  await expect(opener(page)).toHaveText('Cluster: not known');
  await opener(page).click();
  await page.getByRole('combobox', { name: 'Cluster', exact: true }).selectOption('kind');
  await expect(missing(page)).toContainText('assumed: a kind cluster');
  await expect(page.locator('.assume dl')).toContainText('standard (default)');
  await expect(page.locator('[data-announced]')).toContainText('Cluster: kind');

  await page.getByRole('textbox', { name: 'Also there' }).fill('sc/fast\nsecret');
  await expect(missing(page)).toHaveCount(0);
  await expect(page.locator('.assume .faults')).toContainText('Line 2');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(opener(page)).toHaveText('Cluster: kind + 1');
  await expect(opener(page)).toBeFocused();
});

test('the panel opens and closes by the keyboard, and by leaving it', async ({ page }) => {
  await openPlayground(page);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Cluster', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.assume .panel')).toHaveCount(0);
  await expect(opener(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.locator('.assume .panel')).toBeVisible();
  await practice(page).focus();
  await expect(page.locator('.assume .panel')).toHaveCount(0);
});

test('good practice is looked for as far as the reader wants', async ({ page }) => {
  await openPlayground(page);
  await plainEditor(page).fill(pod);
  await judged(page);
  await expect(page.locator('[data-code="resources-not-set"]')).toHaveCount(1);
  await practice(page).selectOption('strict');
  await expect(page.locator('[data-code="root-file-system-writable"]')).toHaveCount(1);
  await expect(page.locator('[data-announced]')).toContainText('Good practice: strict');
  await practice(page).selectOption('off');
  await expect(page.locator('.finding')).toHaveCount(0);
});

test('what comments silence is counted, with the reason, and a comment that silences nothing is told', async ({
  page,
}) => {
  await openPlayground(page);
  await plainEditor(page).fill(pod);
  await judged(page);
  await page.getByText('Silenced: 1').click();
  await expect(page.locator('.verdict details', { hasText: 'Silenced' })).toContainText('it is rebuilt every night');
  await expect(page.locator('.idle')).toContainText(
    'there is no finding resurces-not-set. Did you mean resources-not-set?',
  );

  await page.locator('[data-code="resources-not-set"] summary').click();
  await expect(page.locator('[data-code="resources-not-set"]')).toContainText(
    '# drydock: allow resources-not-set because',
  );
});

test('the choices are still there when the page is opened again', async ({ page }) => {
  await openPlayground(page);
  await practice(page).selectOption('team');
  await opener(page).click();
  await page.getByRole('combobox', { name: 'Cluster', exact: true }).selectOption('minikube');
  await page.getByRole('textbox', { name: 'Also there' }).fill('secret/db -n shop');
  await expect(opener(page)).toHaveText('Cluster: minikube + 1');
  await page.reload();
  await expect(opener(page)).toHaveText('Cluster: minikube + 1');
  await expect(practice(page)).toHaveValue('team');

  await page.goto('/de/playground/');
  await expect(opener(page)).toHaveText('Cluster: minikube + 1');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the panel is accessible and never wider than a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await openPlayground(page, 'ru');
    await opener(page).click();
    await page.locator('.assume select').selectOption('managed');
    await page.locator('.assume textarea').fill(`secret/${'x'.repeat(300)}\n<img src=x onerror=alert(1)>/a`);
    await expect(page.locator('.assume .faults p')).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const { violations } = await new AxeBuilder({ page }).include('.assume').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
