import { segmentsOf } from './glob.ts';

/** A file or a directory. `content` is a fingerprint; a directory has none. */
export type Entry = {
  readonly content?: string;
  readonly executable?: boolean;
  readonly uid: number;
  readonly everyone?: boolean;
  readonly size?: string;
  /** It is only mounted while a step runs: it can be read, or also written, and is no part of the layer. */
  readonly mounted?: 'read' | 'write';
};

/** Files and directories by absolute path. `/` is always there. */
export type Tree = Map<string, Entry>;

export const maxEntries = 4000;

/** An absolute path, seen from a directory. */
export function absolute(path: string, from: string): string {
  return '/' + segmentsOf(path.startsWith('/') ? path : `${from}/${path}`).join('/');
}

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const isBelow = (path: string, directory: string): boolean =>
  directory === '/' ? path !== '/' : path.startsWith(`${directory}/`);

export const isFile = (entry: Entry | undefined): boolean => entry?.content !== undefined;

/** Makes a directory and those above it, as far as they are not there. */
export function makeDirectory(tree: Tree, path: string, uid: number, mounted?: Entry['mounted']): void {
  const missing: string[] = [];
  for (let at = path; at !== '/' && !tree.has(at); at = parentOf(at)) missing.push(at);
  for (const at of missing.reverse()) tree.set(at, { uid, ...(mounted ? { mounted } : {}) });
}

/** Puts a file there, with the directories above it; what stood there before is gone. */
export function putFile(tree: Tree, path: string, entry: Entry): void {
  if (tree.size >= maxEntries) return;
  makeDirectory(tree, parentOf(path), entry.uid, entry.mounted);
  const before = tree.get(path);
  if (before && !isFile(before)) removePath(tree, path);
  tree.set(path, entry);
}

/** Takes a path away with all below it. Tells whether there was anything. */
export function removePath(tree: Tree, path: string): boolean {
  if (!tree.has(path) || path === '/') return false;
  for (const at of [...tree.keys()]) if (at === path || isBelow(at, path)) tree.delete(at);
  return true;
}

/** The path itself and all below it that is there, sorted. */
export function pathsAt(tree: Tree, path: string): string[] {
  return [...tree.keys()].filter((at) => at === path || isBelow(at, path)).sort();
}

/** The nearest directory above a path that is there. */
export function nearest(tree: Tree, path: string): string {
  let at = parentOf(path);
  while (at !== '/' && !tree.has(at)) at = parentOf(at);
  return at;
}

/** Whether a user may make, replace or delete something at this path. */
export function mayWrite(tree: Tree, path: string, uid: number): boolean {
  if (uid === 0) return true;
  const directory = tree.get(nearest(tree, path));
  return directory !== undefined && (directory.uid === uid || directory.everyone === true);
}
