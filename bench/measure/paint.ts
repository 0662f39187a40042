import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { openChromium } from '../pages/chromium.ts';
import { serve } from '../pages/serve.ts';
import { median } from '../quantile.ts';

/*
 * Prints when the largest text or picture of pages is painted, in milliseconds: of two folders, ours and theirs, and of
 * pairs of addresses in them, `/ours/=/theirs/`. Each pair is opened by turns, so that both have the same load beside
 * them; of several turns each figure is the median, and so is the ratio of the two halves of a turn.
 */
const turns = 7;
const { positionals } = parseArgs({ allowPositionals: true });
const [ours = '', theirs = '', ...pairs] = positionals;

/** Slow 4G on a middling phone, as Lighthouse throttles where it does not simulate: `lighthouse/core/config/constants.js`. */
const network = { offline: false, latency: 562.5, downloadThroughput: 1474.56 * 128, uploadThroughput: 675 * 128 };
const slowerProcessor = 4;
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

type Painted = { readonly time: number; readonly element: string };

/** A page in a browser that has never seen it. */
async function paintOf(browser: Browser, address: string): Promise<Painted> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
  await page.goto(address, { waitUntil: 'networkidle' });
  const painted = await page.evaluate(
    () =>
      new Promise<Painted>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as PerformanceEntry & { element: Element | null };
          resolve({ time: last.startTime, element: last.element?.outerHTML.slice(0, 80) ?? '?' });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return painted;
}

const servers = [await serve(ours), await serve(theirs, '--no-policy')] as const;
const browser = await openChromium();
// The first page of all starts more than a page.
await paintOf(browser, `${servers[1].origin}/`);
const results = [];
for (const pair of pairs) {
  const [here = '', there = ''] = pair.split('=');
  const seen: { readonly here: Painted; readonly there: Painted }[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const other = await paintOf(browser, servers[1].origin + there);
    seen.push({ here: await paintOf(browser, servers[0].origin + here), there: other });
  }
  results.push({
    ratio: median(seen.map(({ here, there }) => here.time / there.time)),
    here: median(seen.map(({ here }) => here.time)),
    there: median(seen.map(({ there }) => there.time)),
    elements: [seen[0]!.here.element, seen[0]!.there.element],
  });
}
await browser.close();
for (const { stop } of servers) stop();
process.stdout.write(JSON.stringify(results));
