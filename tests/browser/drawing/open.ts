import type { Page } from '@playwright/test';
import { judged, openPlayground, plainEditor } from '../playground/open.ts';

/** Opens the playground with a text of one's own, and waits until it is drawn. */
export async function openDrawing(page: Page, text: string, language = 'en'): Promise<void> {
  // As on a phone, the plain editor stays: what is written into it can be replaced at once.
  await page.addInitScript(() => {
    const match = window.matchMedia.bind(window);
    window.matchMedia = (query) => match(query === '(pointer: coarse)' ? 'all' : query);
  });
  await openPlayground(page, language);
  await write(page, text);
}

/** Puts another text into the editor, and waits until it is judged. */
export async function write(page: Page, text: string): Promise<void> {
  await plainEditor(page).evaluate((area: HTMLTextAreaElement, next) => {
    area.value = next;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await judged(page);
}

/** Shows the drawing where there is room for one part only. */
export async function showPane(page: Page): Promise<void> {
  await page.locator('.panes button').nth(2).click();
}

export const node = (page: Page, key: string) => page.locator(`svg [data-node="${key}"]`);
export const entry = (page: Page, key: string) => page.locator(`li[data-node="${key}"]`);
export const said = (page: Page) => page.locator('[data-said]');
/** What moves when the drawing is moved. */
export const layer = (page: Page) => page.locator('svg.drawing > g');

const pod = (name: string, space: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: "${name}", namespace: ${space}, labels: {app: web}}\nspec:\n  containers: [{name: web, image: "nginx:1.29"}]\n`;

/** A Service with so many Pods behind it. */
export function servicePods(count: number, space = 'default'): string {
  const service = `apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: ${space}}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n`;
  return [service, ...Array.from({ length: count }, (_, index) => pod(`web-${index}`, space))].join('---\n');
}

/** So many objects without anything in common, and without a stack. */
export function configMaps(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: p-${index}}\nspec:\n  containers: [{name: web, image: nginx, envFrom: [{configMapRef: {name: c-${index}}}]}]\n`,
  ).join('---\n');
}

/** A Pod that needs a ConfigMap that is not there, and a Service that reaches it. */
export const lostSettings = `apiVersion: v1
kind: Service
metadata: {name: front}
spec:
  selector: {app: web}
  ports: [{port: 80}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - name: web
      image: nginx:1.29
      envFrom: [{configMapRef: {name: settings}}]
`;

export const keys = {
  service: '/Service/default/front',
  pod: '/Pod/default/web',
  settings: '/ConfigMap/default/settings',
} as const;
