// @ts-check
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { Complaint } from './complaint.mjs';
import { differences, thisPlatform } from './lock-file.mjs';
import { project } from './project.mjs';

/** @param {string} path @returns {import('./lock-file.mjs').Packages | undefined} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(project, path), 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

function isLink() {
  return lstatSync(join(project, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * How `node_modules` differs from the lock file, compared by content.
 * @returns {string[]} empty where they agree
 */
export function dependencyDifferences() {
  const locked = packagesOf('package-lock.json');
  if (!locked) throw new Complaint('package-lock.json cannot be read. Restore it: git checkout package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return ['nothing is installed'];
  return differences(locked, installed, thisPlatform());
}

/** @param {string[]} lines */
function some(lines) {
  const shown = lines.slice(0, 5).map((line) => `  ${line}`);
  return [...shown, ...(lines.length > 5 ? [`  and ${lines.length - 5} more`] : [])].join('\n');
}

/**
 * Installs the locked dependencies where they are missing or others. A linked `node_modules` belongs to somebody
 * else: `npm ci` would empty it, so it is only compared.
 * @throws {Complaint} where they cannot be had
 */
export async function ensureDependencies() {
  const lines = dependencyDifferences();
  if (lines.length === 0) return;
  if (isLink()) {
    throw new Complaint(
      `node_modules is a link, and what it leads to is not what package-lock.json names:\n${some(lines)}\n` +
        'Nothing was installed. Run "npm ci" where the link leads, or remove the link.',
    );
  }
  process.stdout.write(`Installing the dependencies (npm ci), because:\n${some(lines)}\n`);
  // The Node that runs npm, not the one inside node_modules, which the installation replaces.
  const npm = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const { code } = npm ? await run(node, [npm, 'ci']) : await run('npm', ['ci']);
  if (code !== 0) throw new Complaint('The dependencies could not be installed: npm says why above.');
  const left = dependencyDifferences();
  if (left.length > 0)
    throw new Complaint(`After npm ci, node_modules still differs from the lock file:\n${some(left)}`);
}
