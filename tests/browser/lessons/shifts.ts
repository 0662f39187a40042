import type { Page } from '@playwright/test';

/** Everything that has moved since the page began, whether somebody touched it or not. */
export async function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
            const names = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : '?'));
            // Chromium counts in thousandths; less comes of a font that arrives and is as wide as a letter's part.
            if (value >= 0.0005) seen.push(`${value.toFixed(5)} ${names.join(' | ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 300);
      }),
  );
}
