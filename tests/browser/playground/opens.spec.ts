import { expect, test } from '@playwright/test';
import { openPlayground } from './open.ts';

test('opens with the shop, drawn and accepted, under the strict policy and without a foreign request', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  // The tests block the service worker, and say so.
  const blocked = 'Service Worker registration blocked by Playwright';
  page.on('console', (message) => {
    if (message.type() !== 'log' && message.text() !== blocked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await openPlayground(page);
  await expect.poll(() => page.locator('[data-node]').count()).toBeGreaterThanOrEqual(18);
  await expect(page.locator('.finding')).toHaveCount(0);
  await expect(page.locator('.verdict')).toContainText('The server accepts all');
  await expect(page.locator('.slipway .passed')).toHaveCount(6);
  await expect(page.locator('.slipway .assumed')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('shows each sample that is broken on purpose with its finding, and brings the text back', async ({ page }) => {
  await openPlayground(page);
  const samples = page.getByRole('combobox', { name: 'Sample' });
  for (const [id, code] of [
    ['service-finds-no-pods', 'service-selects-no-pod'],
    ['typing-errors', 'wrong-type'],
    ['missing-settings', 'reference-target-missing'],
    ['tab-in-yaml', 'yaml-syntax'],
  ] as const) {
    await samples.selectOption(id);
    await expect(page.locator(`[data-code="${code}"]`)).toBeVisible();
  }
  await expect(page.locator('.slipway .stopped')).toContainText('YAML');
  await samples.selectOption('typing-errors');
  await page.getByRole('button', { name: 'Change to image' }).click();
  await expect(page.locator('[data-code="unknown-field"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.locator('[data-code="unknown-field"]')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-code="unknown-field"]')).toHaveCount(0);
});

test('draws on request what the cluster makes, and tells it in the list', async ({ page }) => {
  await openPlayground(page);
  const replicaSets = page.locator('[data-node^="apps/ReplicaSet/"]');
  await expect(replicaSets).toHaveCount(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const toggle = page.getByRole('checkbox', { name: 'Made by the cluster' });
  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).toBeChecked();
  await expect(replicaSets.first()).toHaveAccessibleName(/made by the cluster/);
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.getByText('made by the cluster').first()).toBeVisible();
});
