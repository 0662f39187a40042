import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyze, newestVersion } from '../../../src/engine/index.ts';
import { jsonReport } from '../../../src/cli/json-report.ts';
import { reported } from '../../../src/cli/reported.ts';
import { summaryOf } from '../../../src/cli/summary.ts';
import { threadsFor } from '../../../src/cli/threads/judge.ts';
import { loadFindingMessages } from '../../../src/i18n/load-findings.ts';
import { installPackage, type Started } from '../command.ts';

const text = (length: number) => ({ name: 'a', text: 'x'.repeat(length) });

it.each([
  ['little', [text(1000), text(1000)], 4, 1],
  ['one large file', [text(50_000_000)], 4, 1],
  ['two large files', [text(10_000_000), text(10_000_000)], 4, 2],
  ['much on one core', Array(100).fill(text(500_000)), 1, 1],
  ['much on two cores', Array(100).fill(text(200_000)), 2, 2],
  ['less on two cores', Array(100).fill(text(150_000)), 2, 1],
  ['the same on four cores', Array(100).fill(text(150_000)), 4, 4],
  ['less on many cores', Array(100).fill(text(50_000)), 64, 8],
])('%s', (_, files, cores, threads) => {
  expect(threadsFor(files, cores)).toBe(threads);
});

/** Says on standard error which threads the command starts, and puts what is named in their place. */
const spy = `
const threads = require('node:worker_threads');
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(program, options) {
    super(process.env.INSTEAD ? new URL(process.env.INSTEAD) : program, options);
    this.on('online', () => process.stderr.write('started\\n')).on('error', () => process.stderr.write('died\\n'));
    this.on('message', () => (this.answers = (this.answers ?? 0) + 1));
    this.on('exit', () => process.stderr.write(this.answers > 0 ? 'answered\\n' : 'silent\\n'));
  }
};
require('node:module').syncBuiltinESMExports();
`;

let drydock: Started;
let expected: string;
beforeAll(async () => {
  drydock = await installPackage();
  mkdirSync(join(drydock.folder, 'k8s'));
  writeFileSync(join(drydock.folder, 'spy.cjs'), spy);
  const files = Array.from({ length: 600 }, (_, index) => {
    const name = join('k8s', `${String(index).padStart(3, '0')}.yaml`);
    const kind = ['ConfigMap', 'Secret', 'ConfigMip'][index % 3]!;
    // So much that two cores are worth two threads.
    const note = `# ${'a long note '.repeat(220)}\n`.repeat(14);
    const text = `${note}apiVersion: v1\nkind: ${kind}\nmetadata: { name: a-${index % 500}, namspace: b }\n`;
    writeFileSync(join(drydock.folder, name), text);
    return { name, text };
  });
  const analysis = analyze(files, { kubernetes: newestVersion });
  const messages = await loadFindingMessages('en');
  expected = [...jsonReport(reported(files, analysis), summaryOf(analysis), newestVersion, { messages })].join('');
}, 60_000);
afterAll(() => drydock.remove());

const check = (env: Record<string, string> = {}) =>
  drydock.run(['check', '--format', 'json', 'k8s'], { env: { NODE_OPTIONS: '--require ./spy.cjs', ...env } });

it('gives the report of one thread, from threads', async () => {
  const { code, stdout, stderr } = await check();
  expect(code).toBe(1);
  expect(stdout === expected).toBe(true);
  const others = Math.min(availableParallelism(), 8) - 1;
  expect(stderr.match(/started/g) ?? []).toHaveLength(others);
  expect(stderr).not.toMatch(/died|silent/);
});

it('gives the same report where a thread dies', { timeout: 60_000 }, async () => {
  const { code, stdout } = await check({ INSTEAD: 'data:text/javascript,throw new Error()' });
  expect(code).toBe(1);
  expect(stdout === expected).toBe(true);
});
