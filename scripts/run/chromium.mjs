// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { Complaint } from './complaint.mjs';
import { project } from './project.mjs';

/** Where distributions put it. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that is there may still lack the system's libraries. @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

async function ownOfPlaywright() {
  const entry = join(project, 'node_modules', '@playwright', 'test', 'index.mjs');
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (await import(pathToFileURL(entry).href));
  return chromium.executablePath();
}

/**
 * @returns {Promise<string | undefined>} the browser that the tests use
 * @throws {Complaint} where CHROMIUM_PATH names none
 */
export async function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Complaint(`CHROMIUM_PATH is "${chosen}", but no browser starts there.`);
  }
  return [...places, await ownOfPlaywright()].find(starts);
}

const command = 'sudo apt-get update && sudo apt-get install --yes chromium';

/** The one command for those who must do it themselves. */
export const noChromium = `The browser tests need Chromium. Install it with:\n  ${command}\nor name one: CHROMIUM_PATH=/path/to/chromium npm test`;

/**
 * Finds a browser for the tests, or installs one: Playwright's, which needs no rights, or else Debian's package.
 * @returns {Promise<string>} its path
 * @throws {Complaint} where neither can be had
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  process.stdout.write('No Chromium was found. Installing one for the tests (playwright install chromium)...\n');
  const playwright = join(project, 'node_modules', '.bin', 'playwright');
  await run(playwright, ['install', 'chromium'], { quiet: true, timeout: 300_000 });
  const own = await findChromium();
  if (own) return own;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(
      "It cannot be downloaded, or does not start here. Installing Debian's package (apt-get install chromium)...\n",
    );
    const wait = ['-o', 'DPkg::Lock::Timeout=600'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', [...wait, 'update'], { quiet: true, env, timeout: 600_000 });
    const { code, output } = await run('apt-get', [...wait, 'install', '--yes', 'chromium'], {
      quiet: true,
      env,
      timeout: 900_000,
    });
    const package_ = await findChromium();
    if (package_) return package_;
    if (code !== 0) process.stderr.write(output.split('\n').slice(-15).join('\n'));
  }
  throw new Complaint(noChromium);
}
