// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(join(project, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A runner that failed counts at least one failure, whatever its report says: a file that cannot be loaded has no tests.
 * @param {number} code @param {number | undefined} passed @param {number | undefined} failed @returns {Tally}
 */
function tally(code, passed, failed) {
  return { passed: passed ?? 0, failed: code === 0 ? (failed ?? 0) : Math.max(1, failed ?? 1) };
}

/** @param {string} report file that vitest's json reporter wrote @param {number} code its exit code @returns {Tally} */
export function tallyOfVitest(report, code) {
  const { numPassedTests, numFailedTests } = readReport(report) ?? {};
  return tally(code, numPassedTests, numFailedTests);
}

/** @param {string} report file that Playwright's json reporter wrote @param {number} code its exit code @returns {Tally} */
export function tallyOfPlaywright(report, code) {
  const { expected, unexpected, flaky } = readReport(report)?.stats ?? {};
  return tally(code, expected === undefined ? undefined : expected + flaky, unexpected);
}

/** @param {number} code the exit code of a tool that is one step @returns {Tally} */
export function tallyOfStep(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
