import type { SourceFile } from '../../engine/analysis.ts';
import type { Change, DockerfileConfig } from './config.ts';
import { fingerprint } from './fingerprint.ts';
import { segmentsOf } from './glob.ts';
import { ignoreRules } from './ignore.ts';
import type { Entry, Tree } from './tree.ts';
import { isBelow, isFile, maxEntries, putFile, removePath } from './tree.ts';

/** What is given to a build besides the text of the Dockerfile. */
export type Given = {
  /** The build context as it lies on disk; paths begin with `/`. */
  readonly files: Tree;
  /** The text of the ignore file. */
  readonly ignore: string;
  readonly args: ReadonlyMap<string, string>;
  readonly target: string | undefined;
};

const rooted = (path: string): string => '/' + segmentsOf(path).join('/');

const empty = (): Tree => new Map<string, Entry>([['/', { uid: 0 }]]);

/** The build context and arguments of the first build. */
export function givenFirst(files: readonly SourceFile[], config: DockerfileConfig): Given {
  const tree = empty();
  const texts = new Map<string, string>();
  for (const [path, { content = '', executable, size }] of Object.entries(config.context ?? {})) {
    texts.set(rooted(path), content);
    const entry = { content: fingerprint(path, content), uid: 0, ...(size ? { size } : {}) };
    putFile(tree, rooted(path), executable ? { ...entry, executable } : entry);
  }
  for (const { name, text } of files.slice(0, maxEntries)) {
    texts.set(rooted(name), text);
    putFile(tree, rooted(name), { content: fingerprint(name, text), uid: 0 });
  }
  // An ignore file named after the Dockerfile goes before the common one.
  const own = texts.get(`${rooted(config.dockerfile ?? 'Dockerfile')}.dockerignore`);
  const ignore = own ?? texts.get('/.dockerignore') ?? '';
  return { files: tree, ignore, args: new Map(Object.entries(config.args ?? {})), target: config.target };
}

/** The same after a change. A change of something that is not there leaves all as it is, and so does mere time. */
export function givenAfter(first: Given, change: Change): Given {
  if ('arg' in change) return { ...first, args: new Map(first.args).set(change.arg.name, change.arg.value) };
  if ('target' in change) return { ...first, target: change.target };
  const files: Tree = new Map(first.files);
  if ('add' in change) putFile(files, rooted(change.add), { content: fingerprint(change.add, 'added'), uid: 0 });
  if ('remove' in change) removePath(files, rooted(change.remove));
  const edited = 'edit' in change ? change.edit : 'revert' in change ? change.revert : undefined;
  if (edited !== undefined) {
    const path = filesAt(files, edited)[0];
    if (path) files.set(path, { ...files.get(path)!, content: `${files.get(path)!.content!}+` });
  }
  if ('chmod' in change) {
    for (const path of filesAt(files, change.chmod)) {
      const entry = files.get(path)!;
      files.set(path, { ...entry, executable: entry.executable !== true });
    }
  }
  return { ...first, files };
}

/** What the build can see of the files. */
export function visible({ files, ignore }: Given): Tree {
  const ignored = ignoreRules(ignore);
  const tree = empty();
  for (const [path, entry] of files) if (isFile(entry) && !ignored(path)) putFile(tree, path, entry);
  return tree;
}

/** The files at a path or below it. */
export function filesAt(files: Tree, path: string): string[] {
  const at = rooted(path);
  return [...files].flatMap(([one, entry]) => (isFile(entry) && (one === at || isBelow(one, at)) ? [one] : [])).sort();
}
