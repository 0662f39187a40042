import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openChromium } from '../pages/chromium.ts';
import { freePort } from '../pages/free-port.ts';
import { serve } from '../pages/serve.ts';
import { bench } from '../paths.ts';
import { median } from '../quantile.ts';

/*
 * Prints what Lighthouse says of pages of a built site, as a phone: of each category the median of several runs, and the
 * audits that were not passed. A page is opened by a browser that has never been used.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' } } });
const runs = Number(values.runs ?? 5);
const [folder = '', ...paths] = positionals;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** As far as it is used here; the package is not among the project's own. */
type Result = {
  readonly lhr: {
    readonly runtimeError?: { readonly message: string };
    readonly audits: Readonly<
      Record<
        string,
        { readonly score: number | null; readonly numericValue?: number; readonly scoreDisplayMode: string }
      >
    >;
    readonly categories: Readonly<
      Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
    >;
  };
};
type Lighthouse = { default(address: string, flags: object): Promise<Result | undefined> };

const require = createRequire(join(bench, 'package.json'));
const { default: lighthouse } = (await import(pathToFileURL(require.resolve('lighthouse')).href)) as Lighthouse;

type Audited = {
  readonly scores: readonly number[];
  readonly shift: number;
  readonly paint: number;
  readonly failed: readonly string[];
};

/** A busy machine may paint so late that Lighthouse gives up: then it is asked again. */
const tries = 3;

async function audit(address: string, left = tries): Promise<Audited> {
  const port = await freePort();
  const browser = await openChromium(`--remote-debugging-port=${port}`);
  try {
    const result = await lighthouse(address, { port, logLevel: 'silent', output: 'json', onlyCategories: categories });
    if (!result || result.lhr.runtimeError)
      throw new Error(result?.lhr.runtimeError?.message ?? 'Lighthouse said nothing');
    const { lhr } = result;
    if (categories.some((name) => (lhr.categories[name]?.score ?? null) === null)) {
      if (left > 1) return await audit(address, left - 1);
      throw new Error(`Lighthouse could not measure ${address}.`);
    }
    return {
      scores: categories.map((name) => Math.round(100 * (lhr.categories[name]?.score ?? 0))),
      shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
      paint: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
      failed: categories.flatMap((name) =>
        (lhr.categories[name]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => id),
      ),
    };
  } finally {
    await browser.close();
  }
}

const { origin, stop } = await serve(folder);
const results = [];
for (const path of paths) {
  const seen: Audited[] = [];
  for (let run = 0; run < runs; run++) seen.push(await audit(origin + path));
  results.push({
    scores: categories.map((_, index) => median(seen.map(({ scores }) => scores[index]!))),
    // What moved once has moved.
    shift: Math.max(...seen.map(({ shift }) => shift)),
    paint: median(seen.map(({ paint }) => paint)),
    failed: [...new Set(seen.flatMap(({ failed }) => failed))],
  });
}
stop();
process.stdout.write(JSON.stringify(results));
