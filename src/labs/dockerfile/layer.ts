import type { FileRow, Layer } from './state.ts';
import type { Entry, Tree } from './tree.ts';
import { isFile } from './tree.ts';

/** The files of a tree, sorted by path. */
export function filesOf(tree: Tree): FileRow[] {
  return [...tree]
    .filter(([, entry]) => isFile(entry))
    .map(([path, entry]) => row(path, entry))
    .sort(byPath);
}

/** What a step changed: the layer that it leaves. */
export function layerBetween(before: Tree, after: Tree, instruction: number): Layer {
  const added: FileRow[] = [];
  const changed: FileRow[] = [];
  for (const [path, entry] of after) {
    if (!isFile(entry)) continue;
    const old = before.get(path);
    if (!isFile(old)) added.push(row(path, entry));
    else if (!same(old!, entry)) changed.push(row(path, entry));
  }
  const hidden = [...before].flatMap(([path, entry]) => (isFile(entry) && !isFile(after.get(path)) ? [path] : []));
  return { instruction, added: added.sort(byPath), changed: changed.sort(byPath), hidden: hidden.sort() };
}

const row = (path: string, { size }: Entry): FileRow => (size ? { path, size } : { path });

const byPath = (a: FileRow, b: FileRow): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const same = (a: Entry, b: Entry): boolean =>
  a.content === b.content && a.executable === b.executable && a.uid === b.uid;
