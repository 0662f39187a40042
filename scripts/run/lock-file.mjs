// @ts-check

/**
 * @typedef {{
 *   version?: string, integrity?: string, link?: boolean, resolved?: string, inBundle?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[],
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }>,
 * }} Package
 * @typedef {Record<string, Package>} Packages the `packages` of a lock file, by path
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} Platform
 */

/** The platform in npm's words. @returns {Platform} */
export function thisPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport());
  const libc = report?.header?.glibcVersionRuntime ? 'glibc' : 'musl';
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? libc : undefined };
}

/**
 * npm's rule for `os`, `cpu` and `libc`: none is named, or this one is, and none of the names forbids it.
 * @param {string | undefined} actual
 * @param {string | string[] | undefined} list
 */
function allows(actual, list = []) {
  const allowed = [list].flat();
  if (allowed.length === 0) return true;
  if (actual === undefined || allowed.includes(`!${actual}`)) return false;
  const named = allowed.filter((name) => !name.startsWith('!'));
  return named.length === 0 || named.includes(actual) || named.includes('any');
}

/** @param {Package} entry @param {Platform} platform */
function runsOn(entry, platform) {
  return allows(platform.os, entry.os) && allows(platform.cpu, entry.cpu) && allows(platform.libc, entry.libc);
}

/**
 * Where Node would find a package: beside or above the one that asks for it.
 * @param {Packages} packages @param {string} from @param {string} name @returns {string | undefined}
 */
function resolve(packages, from, name) {
  for (let folder = from; ;) {
    const path = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
    const parent = folder.lastIndexOf('/node_modules/');
    folder = parent < 0 ? '' : folder.slice(0, parent);
  }
}

/**
 * The packages of a lock file that an install brings onto this platform. An optional package made for another
 * platform is left out, and with it what only it needs. A workspace is two of them: its folder and the link to it.
 * @param {Packages} packages @param {Platform} platform @returns {Set<string>}
 */
export function expectedPackages(packages, platform) {
  /** @type {Set<string>} */
  const expected = new Set();
  const queue = [''];
  for (const [path, { link, resolved }] of Object.entries(packages)) {
    if (!link || resolved === undefined) continue;
    expected.add(path).add(resolved);
    queue.push(resolved);
  }
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    const entry = packages[from] ?? {};
    const optional = entry.optionalDependencies ?? {};
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (name) => !entry.peerDependenciesMeta?.[name]?.optional,
    );
    const names = [
      ...Object.keys({ ...entry.dependencies, ...optional, ...(from === '' && entry.devDependencies) }),
      ...peers,
    ];
    for (const name of names) {
      const path = resolve(packages, from, name);
      if (path === undefined || expected.has(path)) continue;
      if (name in optional && !runsOn(packages[path] ?? {}, platform)) continue;
      expected.add(path);
      queue.push(path);
    }
  }
  return expected;
}

/**
 * What differs between a lock file and the hidden one that npm leaves in `node_modules`. The hidden one lacks the
 * project itself and whatever was not installed here; version and checksum must be the same, link by link.
 * @param {Packages} locked @param {Packages} installed @param {Platform} platform
 * @returns {string[]} one line for each package; empty where they agree
 */
export function differences(locked, installed, platform) {
  const lines = [];
  for (const path of expectedPackages(locked, platform)) {
    if (!installed[path]) lines.push(`${path} is missing`);
  }
  for (const [path, entry] of Object.entries(installed)) {
    const wanted = locked[path];
    if (!wanted) lines.push(`${path} is not in the lock file`);
    else if (wanted.version !== entry.version) lines.push(`${path} is ${entry.version} instead of ${wanted.version}`);
    else if (wanted.integrity !== entry.integrity) lines.push(`${path} has another checksum`);
    else if (Boolean(wanted.link) !== Boolean(entry.link))
      lines.push(`${path} is ${entry.link ? 'a link' : 'no link'}`);
  }
  return lines;
}
