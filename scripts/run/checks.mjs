// @ts-check
import { join } from 'node:path';
import { run } from './child.mjs';
import { modernNode } from './node.mjs';
import { project } from './project.mjs';

/**
 * @typedef {{ name: string, args: string[] }} Check `args` begins with a program of `node_modules/.bin` or the path of a script
 */

/** In order of cheapness. Each reads what is there and writes nothing but its cache. @type {Check[]} */
export const checks = [
  { name: 'formatting', args: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'] },
  { name: 'translations', args: ['scripts/translations.ts'] },
  {
    name: 'module boundaries',
    args: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'content', 'scripts'],
  },
  { name: 'types of the engine', args: ['tsc', '--project', 'tsconfig.engine.json'] },
  { name: 'types', args: ['tsc', '--project', 'tsconfig.json'] },
  {
    name: 'lint',
    args: [
      'eslint',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=.drydock/eslint',
      '--max-warnings=0',
      '.',
    ],
  },
  {
    name: 'Svelte components',
    args: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'Astro components',
    args: ['astro', 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
  },
];

/**
 * Makes what the checks read: the modules compiled from `content`, and Astro's types.
 * @returns {Promise<import('./child.mjs').Result>}
 */
export async function prepareChecks() {
  const node = modernNode();
  const generated = await run(node, ['scripts/generate.ts'], { quiet: true });
  if (generated.code !== 0) return generated;
  return run(node, [join(project, 'node_modules', '.bin', 'astro'), 'sync'], { quiet: true });
}

/** @param {Check} check */
export function runCheck({ args: [program = '', ...args] }) {
  const file = program.includes('/') ? join(project, program) : join(project, 'node_modules', '.bin', program);
  return run(modernNode(), [file, ...args], { quiet: true });
}
