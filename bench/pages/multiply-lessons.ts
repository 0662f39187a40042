import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { languages } from '../../src/i18n/languages.ts';
import { lessons } from '../../src/lessons/course.ts';
import { root } from '../paths.ts';

const sources = [
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
/** What the installed packages keep of earlier builds. */
const kept = /^\.(?:astro|vite|cache)/;

/**
 * Copies the project and, in the copy, its lessons under new ids until there are so many pages of lessons.
 * Nothing of an earlier build comes along.
 * @param copy folder that is made anew
 * @param pages of lessons in all languages together
 */
export function multiplyLessons(copy: string, pages: number): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of sources) cpSync(join(root, name), join(copy, name), { recursive: true });
  linkPackages(join(root, 'node_modules'), join(copy, 'node_modules'));
  const folders = readdirSync(join(copy, 'content/lessons'), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'lesson.yaml')
    .map((path) => join(copy, 'content/lessons', dirname(path)))
    .sort();
  const lock = join(copy, 'content/translations.lock');
  const original = readFileSync(lock, 'utf8').trimEnd().split('\n');
  const accepted = [...original];
  const wanted = Math.ceil(pages / languages.length);
  for (let count = lessons.length, round = 2; count < wanted; round++) {
    for (const folder of folders.slice(0, wanted - count)) {
      const id = basename(folder).replace(/^\d+-/, '');
      cpSync(folder, `${folder}-${round}`, { recursive: true });
      const yaml = join(`${folder}-${round}`, 'lesson.yaml');
      writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^id: .*$/m, `id: ${id}-${round}`));
      // A copy is as well translated as its lesson.
      const lines = new RegExp(`^lessons/[^/]+/${id}(?=[/#])`);
      accepted.push(...original.filter((line) => lines.test(line)).map((line) => line.replace(lines, `$&-${round}`)));
      count += 1;
    }
  }
  writeFileSync(lock, `${accepted.join('\n')}\n`);
}

/** A folder of packages whose entries lead to the installed ones: what a build keeps there stays in the copy. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) if (!kept.test(name)) symlinkSync(join(from, name), join(to, name));
}
