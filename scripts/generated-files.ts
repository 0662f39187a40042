import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A file to write; the path is relative to the generated folder, with `/`. */
export type GeneratedFile = { readonly path: string; readonly text: string };

/**
 * Makes a folder hold exactly these files. Equal files are left alone, so that whoever watches them sees only changes.
 */
export function syncFolder(folder: string, files: readonly GeneratedFile[]): void {
  const wanted = new Set(files.map(({ path }) => path));
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (entry.isFile() && !wanted.has(path)) rmSync(join(folder, path));
    }
  }
  for (const { path, text } of files) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
