import { expect, test } from '@playwright/test';
import { judged, openPlayground, plainEditor } from './open.ts';

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: boat.sea.example
spec:
  group: sea.example
  scope: Namespaced
  names: { plural: boats, kind: Boat }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object } }
`;

test('the rules of definitions are fetched when a text first has one', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const extensions = (): string[] => fetched.filter((path) => /\/extension[.-].*\.js$/.test(path));
  await openPlayground(page);
  expect(extensions()).toEqual([]);
  await plainEditor(page).fill(definition);
  await judged(page);
  await expect(page.locator('.finding')).not.toHaveCount(0);
  await expect(page.locator('.verdict')).not.toContainText('accepts');
  expect(extensions()).toHaveLength(1);
});

test('a text whose rules cannot be fetched gets no verdict, and one when they can', async ({ page }) => {
  const part = /\/extension[.-].*\.js$/;
  await openPlayground(page);
  await page.route(part, (route) => route.abort());
  await plainEditor(page).fill(definition);
  await expect(page.locator('.notes')).toContainText('A part of the judge could not be loaded');
  await expect(page.locator('.verdict')).toHaveCount(0);
  await page.unroute(part);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.locator('.verdict')).toContainText('The server accepts all');
  await expect(page.locator('.notes')).toHaveCount(0);
});
