// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from './child.mjs';
import { Complaint } from './complaint.mjs';
import { modernNode } from './node.mjs';
import { project } from './project.mjs';
import { inTurn } from './turn.mjs';

/** Everything that can change what is built. */
const inputs = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'svelte.config.js',
  'tsconfig.json',
];
/** Written by `npm run generate` from the inputs. */
const madeFromInputs = ['src/i18n/generated', 'src/lessons/generated', 'src/reference/generated'];
const stamp = join(project, '.drydock', 'build.json');

/** @param {string} path @returns {string[]} the files at and below a path, in a fixed order */
function filesUnder(path) {
  if (madeFromInputs.includes(relative(project, path)) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** @returns {string} one hash over the contents of all inputs and the address that is built into the pages */
function hashOfInputs() {
  const hash = createHash('sha256').update(`${process.env['DRYDOCK_SITE'] ?? ''}\0`);
  for (const file of inputs.flatMap((name) => filesUnder(join(project, name)))) {
    const content = readFileSync(file);
    hash.update(`${relative(project, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @returns {string} one hash over the names and sizes of the built files */
function hashOfOutputs() {
  const hash = createHash('sha256');
  for (const file of filesUnder(join(project, 'dist')))
    hash.update(`${relative(project, file)}\0${statSync(file).size}\0`);
  return hash.digest('hex');
}

/** @returns {boolean} true where `dist` holds what would be built now */
export function isBuilt() {
  try {
    const { built, from } = JSON.parse(readFileSync(stamp, 'utf8'));
    return from === hashOfInputs() && built === hashOfOutputs();
  } catch {
    return false;
  }
}

/** @param {{ quiet: boolean }} options @returns {Promise<{ code: number, output: string }>} */
async function buildNow({ quiet }) {
  rmSync(stamp, { force: true });
  const from = hashOfInputs();
  const node = modernNode();
  const bin = join(project, 'node_modules', '.bin');
  let output = '';
  for (const args of [
    ['scripts/generate.ts'],
    [join(bin, 'astro'), 'build'],
    ['scripts/join-styles.ts'],
    ['scripts/index-search.ts'],
    ['scripts/compress.ts'],
    ['scripts/build-offline.ts'],
  ]) {
    const result = await run(node, args, { quiet });
    output += result.output;
    if (result.code !== 0) return { code: result.code, output };
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${JSON.stringify({ from, built: hashOfOutputs() })}\n`);
  return { code: 0, output };
}

/**
 * Builds the site into `dist`.
 * @param {{ quiet?: boolean }} [options] `quiet` shows the output only in the complaint
 * @throws {Complaint} where the build fails
 */
export async function build({ quiet = false } = {}) {
  const { code, output } = await inTurn(() => buildNow({ quiet }));
  if (code !== 0) throw new Complaint(`${output}The site could not be built: the reason is above.`);
}

/** Builds the site where `dist` is missing, old or incomplete. @throws {Complaint} where the build fails */
export async function ensureBuild() {
  if (isBuilt()) return;
  const begin = Date.now();
  process.stdout.write('Building the site...\n');
  await inTurn(async () => {
    // Another command may have built it while this one waited.
    if (isBuilt()) return;
    const { code, output } = await buildNow({ quiet: true });
    if (code !== 0) throw new Complaint(`${output}The site could not be built: the reason is above.`);
  });
  process.stdout.write(`Built in ${Math.round((Date.now() - begin) / 1000)} s.\n`);
}
