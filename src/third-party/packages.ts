import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shipped, type Part } from './shipped.ts';

/** One package that the site ships. `slug` names the file with the text of its licence. */
export type ShippedPackage = {
  readonly name: string;
  readonly slug: string;
  readonly part: Part;
  readonly version: string;
  readonly licence: string;
};

type LockFile = { packages: Record<string, { version?: string; license?: string } | undefined> };

export const slugOf = (name: string): string => name.replace(/^@/, '').replace('/', '-');

/**
 * The shipped packages with the versions of the lock file.
 * @param root folder of the project
 * @throws Error where the lock file lacks one, or its licence
 */
export function shippedPackages(root: string): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  return Object.entries(shipped).map(([name, part]) => {
    const { version, license } = packages[`node_modules/${name}`] ?? {};
    if (!version || !license) {
      throw new Error(`${name} has no version or licence in package-lock.json: mend src/third-party/shipped.ts.`);
    }
    return { name, slug: slugOf(name), part, version, licence: license.replace(/^\((.*)\)$/, '$1') };
  });
}

/**
 * The licence as the package brings it, with the notices of what it contains itself.
 * @throws Error where the package brings none
 */
export function licenceText(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)/i.test(file));
  if (files.length === 0) throw new Error(`${name} brings no file with its licence.`);
  return files
    .sort()
    .flatMap((file) => filesAt(join(folder, file)))
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n\n\n');
}

/** Some packages bring a folder of licences. */
const filesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((file) => join(path, file))
    : [path];
