import { expect, test as base, type Page } from '@playwright/test';

/** What a page must never do, gathered while it is used. */
async function watch(page: Page, home: string | undefined, faults: string[]): Promise<void> {
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && protocol !== 'data:' && protocol !== 'blob:') faults.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`throws ${error.message}`));
  page.on('console', (message) => {
    // The browser itself reports a missing page as an error; tests of missing pages look at the status.
    const expected = message.text().includes('the server responded with a status of 404');
    if (message.type() === 'error' && !expected) faults.push(`reports ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`violates ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${violatedDirective}: ${blockedURI}`,
      );
    });
  });
}

/** A test whose page asks no other origin, breaks no policy, throws nothing and reports no error. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      await watch(page, baseURL, faults);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
