import type { Building, Failure, Site, Used } from './building.ts';
import { uidOf } from './building.ts';
import { expand } from './expand.ts';
import { fingerprint } from './fingerprint.ts';
import { globMatches, hasWildcard, segmentsOf } from './glob.ts';
import type { Instruction } from './read.ts';
import type { Entry, Tree } from './tree.ts';
import { absolute, isFile, makeDirectory, nameOf, parentOf, pathsAt, putFile } from './tree.ts';

export type Copied = {
  readonly op: string;
  readonly content: ReadonlyMap<string, Used>;
  readonly from: readonly number[];
  readonly link: boolean;
  /** Writes the files into the tree of the stage. */
  readonly write: () => void;
};

type Piece = { readonly to: string; readonly entry: Entry; readonly directory?: boolean };

/** Works out what COPY or ADD takes, and where it goes. Files from the build context belong to root. */
export function copy(instruction: Instruction, building: Building, site: Site): Copied | Failure {
  const variables = new Map([...building.args, ...building.env]);
  const flag = (name: string): string | undefined => {
    const found = instruction.flags.find((one) => one.name === name);
    return found ? expand(found.value ?? 'true', variables) : undefined;
  };
  const words = instruction.words.map((word) => expand(word, variables));
  const written = words.at(-1) ?? '';
  const sources = words.slice(0, -1);
  const from = flag('from');
  const origin = from === undefined ? { tree: site.context } : site.filesOf(from, instruction.stage);
  const chown = flag('chown');
  const owner = chown === undefined ? undefined : uidOf(building, chown);
  if (owner === null) return { code: 'user-unknown', args: { name: chown! } };
  const chmod = flag('chmod');
  const excluded = instruction.flags.flatMap(({ name, value }) => (name === 'exclude' && value ? [value] : []));
  const target = absolute(written, building.workdir);
  const into = /(^|\/)\.?$/.test(written) || (building.tree.has(target) && !isFile(building.tree.get(target)));
  const content = new Map<string, Used>();
  const pieces: Piece[] = [];
  const take = (path: string, to: string, entry: Entry): void => {
    if (excluded.some((pattern) => excludes(pattern, path))) return;
    const owned: Entry = { ...entry, uid: owner ?? (from === undefined ? 0 : entry.uid) };
    content.set(path, { content: entry.content!, executable: entry.executable === true, uid: entry.uid });
    pieces.push({ to, entry: chmod ? { ...owned, executable: /[1357]|x/.test(chmod) } : owned });
  };
  let files = 0;
  let matches = 0;
  for (const source of sources) {
    const heredoc = /^<<-?(.+)$/.exec(source);
    if (heredoc) {
      const here = instruction.heredocs.find(({ name }) => name === heredoc[1]);
      const to = into ? join(target, heredoc[1]!) : target;
      take(`<<${heredoc[1]!}`, to, { content: fingerprint(here?.text ?? ''), uid: 0 });
      matches++;
      continue;
    }
    if (instruction.keyword === 'ADD' && /^(https?:|git@|.*\.git(#|$))/.test(source)) {
      site.note('add-remote', instruction);
      take(source, into ? join(target, nameOf(source)) : target, { content: fingerprint(source), uid: 0 });
      matches++;
      continue;
    }
    const tree = origin.tree;
    if (tree === null) {
      const end = segmentsOf(source).at(-1) ?? 'files';
      take(source, into ? join(target, end) : target, { content: fingerprint(from!, source), uid: 0 });
      matches++;
      continue;
    }
    const path = absolute(source, '/');
    const found = hasWildcard(source)
      ? [...tree.keys()].filter((one) => one !== '/' && globMatches(source, one)).sort()
      : tree.has(path)
        ? [path]
        : [];
    if (found.length === 0 && !hasWildcard(source)) {
      if (from !== undefined) return { code: 'copy-missing-stage', args: { path, from } };
      return { code: site.disk.has(path) ? 'copy-ignored' : 'copy-missing', args: { path: source } };
    }
    matches += found.length;
    for (const one of found) {
      const entry = tree.get(one)!;
      const parents = flag('parents') !== undefined && flag('parents') !== 'false';
      if (isFile(entry)) {
        files++;
        const packed = instruction.keyword === 'ADD' && /\.(tar|tgz|tbz2|txz|tar\.(gz|bz2|xz|zst))$/.test(one);
        if (packed) site.note('add-archive', instruction, { path: one.slice(1) });
        take(
          one,
          parents ? join(target, one.slice(1)) : into || sources.length > 1 ? join(target, nameOf(one)) : target,
          entry,
        );
        continue;
      }
      for (const below of pathsAt(tree, one)) {
        const relative = parents ? below.slice(1) : one === '/' ? below.slice(1) : below.slice(one.length + 1);
        const inner = tree.get(below)!;
        const to = relative === '' ? target : join(target, relative);
        if (isFile(inner)) take(below, to, inner);
        else pieces.push({ to, entry: { uid: owner ?? (from === undefined ? 0 : inner.uid) }, directory: true });
      }
    }
  }
  if (files > 1 && matches > 1 && !into) return { code: 'copy-needs-directory', args: { path: written } };
  const link = flag('link') !== undefined && flag('link') !== 'false';
  return {
    op: [instruction.keyword, sources.join(' '), target, into, chown, chmod, excluded.join(' ')].join('\0'),
    content,
    from: origin.stage === undefined ? [] : [origin.stage],
    link,
    write: () => write(building.tree, pieces, owner ?? 0),
  };
}

function write(tree: Tree, pieces: readonly Piece[], uid: number): void {
  for (const { to, entry, directory } of pieces) {
    makeDirectory(tree, directory ? to : parentOf(to), directory ? entry.uid : uid);
    if (!directory && to !== '/') putFile(tree, to, entry);
  }
}

const join = (directory: string, name: string): string => absolute(name, directory);

function excludes(pattern: string, path: string): boolean {
  const segments = segmentsOf(path);
  return segments.some((_, i) => {
    const at = segments.slice(0, i + 1).join('/');
    return globMatches(pattern, at) || globMatches(`**/${pattern}`, at);
  });
}
