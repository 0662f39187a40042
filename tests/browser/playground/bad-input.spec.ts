import { expect, test, type Page } from '@playwright/test';
import { openPlayground, plainEditor } from './open.ts';

const megabytes = (count: number, line: string): string => line.repeat(Math.ceil((count * 1024 * 1024) / line.length));

const inputs: [string, string][] = [
  [
    '5 MB of one document',
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${megabytes(5, '  key: "value"\n')}`,
  ],
  ['5 MB of many documents', megabytes(5, 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\n')],
  ['5 MB in one line', megabytes(5, '{a: [b, c], ')],
  ['binary', Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')],
  ['10,000 levels', '['.repeat(10_000)],
  [
    'an alias bomb',
    [
      'a: &a [x, x]',
      ...'bcdefghijklmnopq'
        .split('')
        .map((name, i) => `${name}: &${name} [*${'abcdefghijklmnopq'[i]}, *${'abcdefghijklmnopq'[i]}]`),
    ].join('\n'),
  ],
];

async function paste(page: Page, text: string): Promise<void> {
  await plainEditor(page).evaluate((area: HTMLTextAreaElement, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    area.select();
    const kept = area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    // What the page does not take is pasted by the browser, which an event of a script cannot make it do.
    if (kept) document.execCommand('insertText', false, pasted);
  }, text);
}

for (const [name, text] of inputs) {
  test(`${name} gets a finding, and the page stays usable`, async ({ page }) => {
    await openPlayground(page, 'de');
    await paste(page, text);
    await expect(page.locator('.finding').first()).toBeVisible();
    await expect(page.locator('.finding .message').first()).not.toBeEmpty();
    await page.getByRole('button', { name: 'Von vorn' }).click();
    await expect(page.locator('.verdict')).toContainText('Der Server nimmt alle');
  });
}
