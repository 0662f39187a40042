import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { allowed, breaches, type Import } from './breaches.ts';

const packages = ['astro', 'd3-zoom', 'js-yaml', 'monaco-editor', 'svelte'];
const rules = config.forbidden ?? [];
let root = '';
let found: { rule: string; from: string; to: string }[] = [];

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** How the file would name what it imports. */
function specifier({ file, imports }: Import): string {
  if (!/^(src|content|scripts|tests)\//.test(imports)) return imports;
  const path = relative(dirname(file), imports);
  return path.startsWith('.') ? path : `./${path}`;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  write('tsconfig.json', '{}');
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  const texts = new Map<string, string>();
  const all: readonly Import[] = [...breaches, ...allowed];
  for (const { imports } of all) if (/^(src|scripts)\//.test(imports)) texts.set(imports, '');
  for (const each of all) {
    const word = each.type ? 'import type' : 'import';
    const before = texts.get(each.file) ?? '';
    texts.set(each.file, `${before}${word} * as x${before.length} from '${specifier(each)}';\n`);
  }
  for (const [path, text] of texts) {
    const used = [...text.matchAll(/^import \* as (\w+)/gm)].map(([, name]) => name);
    write(path, `${text}export const all = [${used.join(', ')}];\n`);
  }
  const options = { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden: rules } };
  delete options.tsConfig;
  const { output } = await cruise(['src', 'content', 'scripts'], options);
  found = (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(breaches)('$rule: $file imports $imports', (breach) => {
  const caught = found.filter(({ rule, from }) => rule === breach.rule && from === breach.file);
  const target = breach.imports.replace(/^node:|^\.\//, '');
  expect(caught.map(({ to }) => to).filter((to) => to.includes(target))).not.toEqual([]);
});

test('every rule has a breach that it catches, and says how to mend it', () => {
  expect(new Set(breaches.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  for (const { comment } of rules) expect(comment?.length).toBeGreaterThan(40);
});

test.each(allowed)('$file may import $imports', ({ file, imports }) => {
  const target = imports.replace(/^node:/, '');
  expect(found.filter(({ from, to }) => from === file && to.includes(target))).toEqual([]);
});
