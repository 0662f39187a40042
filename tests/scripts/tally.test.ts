import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tallyOfPlaywright, tallyOfStep, tallyOfVitest } from '../../scripts/run/tally.mjs';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'tally-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return relative('.', path);
}

test('vitest: tests are counted one by one', () => {
  expect(tallyOfVitest(report({ numPassedTests: 7, numFailedTests: 2 }), 1)).toEqual({ passed: 7, failed: 2 });
});

test('vitest: a file that cannot be loaded is a failure, though none of its tests is', () => {
  expect(tallyOfVitest(report({ numPassedTests: 7, numFailedTests: 0 }), 1)).toEqual({ passed: 7, failed: 1 });
});

test('a runner that left no report has failed', () => {
  expect(tallyOfVitest('nowhere.json', 1)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfPlaywright('nowhere.json', 1)).toEqual({ passed: 0, failed: 1 });
});

test('Playwright: a test that passed at a second attempt has passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(tallyOfPlaywright(report({ stats }), 1)).toEqual({ passed: 7, failed: 1 });
});

test('a step counts as one', () => {
  expect(tallyOfStep(0)).toEqual({ passed: 1, failed: 0 });
  expect(tallyOfStep(2)).toEqual({ passed: 0, failed: 1 });
});
