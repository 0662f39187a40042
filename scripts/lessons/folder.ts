import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '../../src/engine/index.ts';
import { takeMarks, type Mark } from '../content/marks.ts';

/** The names of the folders or files in a folder, in order; none where the folder does not exist. */
export function entriesOf(path: string, kind: 'folder' | 'file'): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (kind === 'folder' ? entry.isDirectory() : entry.isFile()))
    .map((entry) => entry.name)
    .sort();
}

/** A manifest without its marks, and the marks: the findings that its writer expects. */
export type MarkedFile = SourceFile & { readonly marks: readonly Mark[] };

/** The manifests of a folder. */
export function readManifests(path: string): MarkedFile[] {
  return entriesOf(path, 'file')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, ...takeMarks(readFileSync(join(path, name), 'utf8')) }));
}

/** The manifests as the engine reads them. */
export function withoutMarks(files: readonly MarkedFile[]): SourceFile[] {
  return files.map(({ name, text }) => ({ name, text }));
}

/** All files of a folder and of the folders in it, named by their path. Names may begin with a dot, as `.github/` does. */
export function readTree(path: string): SourceFile[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n') }));
}
