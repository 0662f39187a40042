// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './run/build.mjs';
import { checks, prepareChecks, runCheck } from './run/checks.mjs';
import { isEnding, run } from './run/child.mjs';
import { ensureChromium } from './run/chromium.mjs';
import { Complaint } from './run/complaint.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { main } from './run/main.mjs';
import { modernNode } from './run/node.mjs';
import { project } from './run/project.mjs';
import { reportStep } from './run/report-step.mjs';
import { tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './run/tally.mjs';
import { inTurn } from './run/turn.mjs';

const reports = join(project, 'test-results');
const total = { passed: 0, failed: 0 };

/** @param {import('./run/tally.mjs').Tally} tally */
function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** A step whose reason for failing is a complaint, in the form of all other steps. @param {() => Promise<unknown>} step */
async function asResult(step) {
  try {
    await step();
    return { code: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { code: 1, output: error.message };
  }
}

/** @param {string} name @param {() => Promise<import('./run/child.mjs').Result>} step */
async function countStep(name, step) {
  const code = await reportStep(name, step);
  count(tallyOfStep(code));
  return code === 0;
}

async function unitTests() {
  process.stdout.write('\nUnit and content tests\n');
  const report = 'test-results/unit.json';
  const vitest = join(project, 'node_modules', '.bin', 'vitest');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(modernNode(), [vitest, 'run', ...reporters]);
  count(tallyOfVitest(report, code));
}

/** @param {string} chromium */
async function browserTests(chromium) {
  process.stdout.write('\nBrowser tests\n');
  const report = 'test-results/browser.json';
  const playwright = join(project, 'node_modules', '.bin', 'playwright');
  const { code } = await run(modernNode(), [playwright, 'test', '--reporter=dot,json'], {
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: join(project, report) },
  });
  count(tallyOfPlaywright(report, code));
}

await main(async () => {
  await inTurn(ensureDependencies);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  await countStep('generated files', () => inTurn(prepareChecks));
  for (const check of checks) await countStep(check.name, () => runCheck(check));
  await unitTests();
  process.stdout.write('\n');
  let chromium = '';
  const browser = await countStep('a browser for the tests', () =>
    asResult(async () => (chromium = await ensureChromium())),
  );
  const built = await countStep('build', () => asResult(() => build({ quiet: true })));
  if (browser && built) await browserTests(chromium);
  else {
    process.stdout.write('The browser tests did not run.\n');
    count({ passed: 0, failed: 1 });
  }

  if (!isEnding()) process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
});
