import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Graph } from '../../src/engine/set/graph-shapes.ts';
import type { Measured } from '../drawing/page.ts';
import { graphOf } from '../graph-of.ts';
import { made, root } from '../paths.ts';
import { quantile } from '../quantile.ts';

/*
 * Prints what the drawing takes in Chromium: the playground's own component, bundled as the site bundles it, in a page
 * with nothing else. Frames are made as fast as they can be, so that what they take is seen below a screen's 60 a second.
 */
const outDir = join(made, 'drawing');
await build({
  ...{ root: join(root, 'bench/drawing'), configFile: false, logLevel: 'warn', base: './' },
  plugins: [svelte({ configFile: join(root, 'svelte.config.js') })],
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'esnext', assetsInlineLimit: 0 },
});

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/\/$/, '/index.html');
  readFile(join(outDir, path)).then(
    (content) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(content),
    () => response.writeHead(404).end(),
  );
}).listen(0);
const { port } = server.address() as AddressInfo;

const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(installed) && { executablePath: installed }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync', '--no-first-run'],
});

const session = await browser.newBrowserCDPSession();

/** What other programs of the machine do is no part of it, so it says more than the clock where the machine is busy. */
async function workedMs(): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function opened(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
  await page.exposeFunction('workedMs', workedMs);
  await page.goto(`http://localhost:${port}/`);
  await page.waitForFunction(() => 'measured' in window);
  return page;
}

declare const measured: Measured;
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of several pages that have never drawn anything. */
async function cold(graph: Graph, runs: number) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const page = await opened();
    results.push(await page.evaluate((given) => measured.cold(given), graph));
    await page.context().close();
  }
  return { ...results[0]!, time: median(results.map(({ time }) => time)) };
}

const thousand = graphOf({ nodes: 1000, edges: 1500, namespaces: 10 });
const many = graphOf({ nodes: 5000, edges: 7500, namespaces: 50 });
const first = await cold(thousand, 5);
const folded = await cold(many, 3);

// By turns a ConfigMap that comes, with its reference, and one that goes again; an error, and that it is mended.
const hundred = graphOf({ nodes: 100, edges: 150, namespaces: 1 });
const workload = hundred.nodes.find(({ id }) => id.kind === 'Deployment')!;
const steps = Array.from({ length: 40 }, (_, step) => {
  const name = `typed-${step >> 2}`;
  const id = { ...workload.id, group: '', kind: 'ConfigMap', name };
  const key = `/ConfigMap/${id.namespace}/${name}`;
  const place = workload.place!;
  const node = { ...workload, key, id, concern: 'configuration' as const };
  const edge = {
    key: `${workload.key} ${key}`,
    from: workload.key,
    to: key,
    name: 'envfrom-configmap' as const,
    state: 'ok' as const,
    place,
    path: 'spec',
  };
  const more: Graph = { nodes: [...hundred.nodes, node], edges: [...hundred.edges, edge] };
  const wrong: Graph = {
    ...more,
    nodes: more.nodes.map((each) => (each === node ? { ...node, severity: 'error' as const } : each)),
  };
  const rows = [
    { graph: more, seen: `[data-node="${key}"]` },
    { graph: wrong, seen: `[data-node="${key}"].broken` },
    { graph: more, seen: `[data-node="${key}"]:not(.broken)` },
    { graph: hundred, seen: `svg.drawing:not(:has([data-node="${key}"]))` },
  ];
  return rows[step % 4]!;
});
const page = await opened();
await page.evaluate((given) => measured.cold(given), hundred);
const edits = await page.evaluate((given) => measured.edits(given), steps);
await page.context().close();

const panned = await opened();
await panned.evaluate((given) => measured.cold(given), thousand);
const readable = await panned.evaluate((given) => measured.pan(given, 9, 30), thousand);
await panned.evaluate(() => measured.fit());
const whole = await panned.evaluate((given) => measured.pan(given, 9, 30), thousand);
await browser.close();
server.close();

/** The two halves of a turn have the same load beside them: their ratio says more than all of one beside all of the other. */
const frame = (turns: Awaited<ReturnType<Measured['pan']>>) => ({
  ratio: median(turns.map(({ drawing, bare }) => drawing.wall / bare.wall)),
  work: median(turns.map(({ drawing, bare }) => drawing.cpu / bare.cpu)),
  drawing: median(turns.map(({ drawing }) => drawing.wall)),
  bare: median(turns.map(({ bare }) => bare.wall)),
});
process.stdout.write(
  JSON.stringify({
    first,
    folded,
    edit: { p95: quantile(edits, 0.95), median: median(edits) },
    readable: frame(readable),
    whole: frame(whole),
  }),
);
