import type { Building, Failure } from './building.ts';
import { fingerprint } from './fingerprint.ts';
import { globMatches, hasWildcard } from './glob.ts';
import type { Command } from './shell.ts';
import type { Entry, Tree } from './tree.ts';
import {
  absolute,
  isFile,
  makeDirectory,
  mayWrite,
  nameOf,
  nearest,
  parentOf,
  pathsAt,
  putFile,
  removePath,
} from './tree.ts';

/** Where a command runs: the files with all mounts, the directory, and who runs it. */
export type Place = {
  readonly tree: Tree;
  directory: string;
  /** Undefined for a user of an image that the lab does not know: nothing is then forbidden to it. */
  readonly uid: number | undefined;
  readonly building: Building;
};

type Effect = (words: readonly string[], place: Place) => Failure | undefined;

const nothing: Effect = () => undefined;

const plain = (words: readonly string[]): string[] => words.filter((word) => !word.startsWith('-'));

const optioned = (words: readonly string[], letter: string, long: string): boolean =>
  words.some((word) => word === `--${long}` || (/^-[a-zA-Z]+$/.test(word) && word.includes(letter)));

/** Who may not write there, as a failure; undefined where it is allowed. */
export function forbidden(place: Place, path: string): Failure | undefined {
  for (let at = path; at !== '/'; at = parentOf(at)) {
    const mounted = place.tree.get(at)?.mounted;
    if (mounted === 'read') return { code: 'read-only', args: { path } };
    if (mounted === 'write') return undefined;
  }
  if (place.uid === undefined || mayWrite(place.tree, path, place.uid)) return undefined;
  return { code: 'not-allowed', args: { path: nearest(place.tree, path), uid: String(place.uid) } };
}

function matching(place: Place, word: string): string[] {
  const path = absolute(word, place.directory);
  if (!hasWildcard(word)) return [path];
  return [...place.tree.keys()].filter((one) => globMatches(path, one)).sort();
}

const remove: Effect = (words, place) => {
  const recursive = optioned(words, 'r', 'recursive') || optioned(words, 'R', 'recursive');
  const force = optioned(words, 'f', 'force');
  for (const word of plain(words.slice(1))) {
    for (const path of matching(place, word)) {
      const entry = place.tree.get(path);
      // Of files that the base image brings nothing is known; only a path below the work directory is surely missing.
      if (!entry) {
        if (!force && !hasWildcard(word)) return { code: 'missing', args: { path } };
        continue;
      }
      if (entry.mounted === 'read') return { code: 'read-only', args: { path } };
      if (!isFile(entry) && !recursive && words[0] === 'rm') return { code: 'is-directory', args: { path } };
      const failure = forbidden(place, path);
      if (failure) return failure;
      removePath(place.tree, path);
    }
  }
  return undefined;
};

const copyOrMove: Effect = (words, place) => {
  const moves = words[0] === 'mv';
  const recursive =
    moves || optioned(words, 'r', 'recursive') || optioned(words, 'R', 'recursive') || optioned(words, 'a', 'archive');
  const named = plain(words.slice(1));
  const target = absolute(named.pop() ?? '', place.directory);
  const into = place.tree.has(target) && !isFile(place.tree.get(target));
  for (const from of named.flatMap((word) => matching(place, word))) {
    const entry = place.tree.get(from);
    if (!entry) return { code: 'missing', args: { path: from } };
    if (!isFile(entry) && !recursive) return { code: 'is-directory', args: { path: from } };
    const to = into ? absolute(nameOf(from), target) : target;
    const failure = forbidden(place, to) ?? (moves ? forbidden(place, from) : undefined);
    if (failure) return failure;
    for (const path of pathsAt(place.tree, from)) {
      const { mounted: _, ...inner } = place.tree.get(path)!;
      const copied: Entry = { ...inner, uid: moves ? inner.uid : (place.uid ?? inner.uid) };
      const at = path === from ? to : absolute(path.slice(from.length + 1), to);
      if (isFile(copied)) putFile(place.tree, at, copied);
      else makeDirectory(place.tree, at, copied.uid);
    }
    if (moves) removePath(place.tree, from);
  }
  return undefined;
};

const makeDirectories: Effect = (words, place) => {
  for (const word of plain(words.slice(1))) {
    const path = absolute(word, place.directory);
    if (place.tree.has(path)) continue;
    const failure = forbidden(place, path);
    if (failure) return failure;
    makeDirectory(place.tree, path, place.uid ?? 0);
  }
  return undefined;
};

const changeOwner: Effect = (words, place) => {
  if (place.uid !== 0 && place.uid !== undefined) return { code: 'chown-refused', args: { uid: place.uid } };
  const [user = '', ...paths] = plain(words.slice(1));
  const name = user.split(/[:.]/)[0]!;
  const uid = /^\d+$/.test(name) ? Number(name) : place.building.users.get(name);
  if (uid === undefined) return place.building.row ? { code: 'user-unknown', args: { name } } : undefined;
  for (const root of paths.flatMap((word) => matching(place, word))) {
    for (const path of optioned(words, 'R', 'recursive') ? pathsAt(place.tree, root) : [root]) {
      const entry = place.tree.get(path);
      if (entry && !entry.mounted) place.tree.set(path, { ...entry, uid });
    }
  }
  return undefined;
};

const touch: Effect = (words, place) => {
  for (const word of plain(words.slice(1))) {
    const path = absolute(word, place.directory);
    const failure = place.tree.has(path) ? undefined : forbidden(place, path);
    if (failure) return failure;
    if (!place.tree.has(path)) putFile(place.tree, path, { content: fingerprint(''), uid: place.uid ?? 0 });
  }
  return undefined;
};

const changeMode: Effect = (words, place) => {
  const [mode = '', ...paths] = words.slice(1).filter((word) => !/^(-R|--recursive|-v|-f)$/.test(word));
  for (const root of paths.flatMap((word) => matching(place, word))) {
    for (const path of optioned(words, 'R', 'recursive') ? pathsAt(place.tree, root) : [root]) {
      const entry = place.tree.get(path);
      if (!entry || entry.mounted) continue;
      const everyone = /7$/.test(mode) || /(^|,)[ao]*\+[rx]*w/.test(mode);
      const executable = /x/.test(mode)
        ? /\+|=/.test(mode)
        : /^\d+$/.test(mode)
          ? /[1357]/.test(mode)
          : entry.executable;
      const changed = { ...entry, ...(everyone ? { everyone } : {}) };
      place.tree.set(path, isFile(entry) && executable ? { ...changed, executable } : changed);
    }
  }
  return undefined;
};

const addUser: Effect = (words, place) => {
  const valued = /^(-u|--uid|-g|--gid|-G|--ingroup|--groups|-h|--home|-d|--home-dir|-s|--shell|-c|--comment|--gecos)$/;
  const names = words.slice(1).filter((word, i) => !word.startsWith('-') && !valued.test(words[i] ?? ''));
  const at = words.findIndex((word) => word === '-u' || word === '--uid');
  const told = Number(at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--uid='))?.slice(6));
  const uid = Number.isInteger(told) ? told : 1000 + place.building.users.size;
  const name = names[0];
  if (name) {
    if (place.uid !== 0 && place.uid !== undefined) return { code: 'chown-refused', args: { uid: place.uid } };
    place.building.users.set(name, uid);
    if (!words.includes('--no-create-home') && !words.includes('-H')) makeDirectory(place.tree, `/home/${name}`, uid);
  }
  return undefined;
};

const packages: Readonly<Record<string, readonly string[]>> = { nodejs: ['node'], npm: ['npm', 'npx'], yarn: ['yarn'] };

const install: Effect = (words, place) => {
  if (place.uid !== 0 && place.uid !== undefined) return { code: 'install-refused', args: { uid: place.uid } };
  if (!words.includes('add') && !words.includes('install')) return undefined;
  for (const word of words) for (const tool of packages[word.split(/[=~]/)[0]!] ?? []) place.building.tools.add(tool);
  return undefined;
};

/** Commands whose effect on files the lab knows by itself. */
const effects: Readonly<Record<string, Effect>> = {
  cd: (words, place) => {
    place.directory = absolute(words[1] ?? '/', place.directory);
    return undefined;
  },
  rm: remove,
  rmdir: remove,
  cp: copyOrMove,
  mv: copyOrMove,
  mkdir: makeDirectories,
  touch,
  chown: changeOwner,
  chmod: changeMode,
  useradd: addUser,
  adduser: addUser,
  groupadd: nothing,
  addgroup: nothing,
  apk: install,
  'apt-get': install,
  apt: install,
  false: () => ({ code: 'command-failed', args: { command: 'false' } }),
  ...Object.fromEntries(
    [
      'true',
      ':',
      'set',
      'echo',
      'printf',
      'cat',
      'ls',
      'pwd',
      'whoami',
      'id',
      'sleep',
      'test',
      '[',
      'date',
      'env',
      'uname',
    ].map((name) => [name, nothing]),
  ),
};

/**
 * What one command does to the files. Undefined where the lab does not know the command.
 */
export function builtIn({ words, output }: Command, place: Place): { failure: Failure | undefined } | undefined {
  const effect = words.length === 0 ? nothing : Object.hasOwn(effects, words[0]!) ? effects[words[0]!] : undefined;
  if (!effect) return undefined;
  const failure = effect(words, place) ?? (output ? writeOutput(words, output, place) : undefined);
  return { failure };
}

/** A file that a command's output goes to. */
export function writeOutput(words: readonly string[], output: string, place: Place): Failure | undefined {
  const path = absolute(output, place.directory);
  if (path.startsWith('/dev/')) return undefined;
  const failure = forbidden(place, path);
  if (!failure) putFile(place.tree, path, { content: fingerprint(...words), uid: place.uid ?? 0 });
  return failure;
}
