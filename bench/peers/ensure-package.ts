import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/run/child.mjs';

export type Ensured = { readonly version: string } | { readonly missing: string };

/**
 * Installs the packages of a folder where one of them is missing or another than the folder's lock file names.
 * @param folder with a `package.json` and its lock file
 * @param name of the package that is asked for
 * @returns its version, or why it cannot be had
 */
export async function ensurePackage(folder: string, name: string): Promise<Ensured> {
  const wanted = versionIn(join(folder, 'package-lock.json'), (lock) => lock.packages[`node_modules/${name}`]?.version);
  const installed = versionIn(join(folder, 'node_modules', name, 'package.json'), (own) => own.version);
  if (wanted && installed === wanted) return { version: wanted };
  const { code } = await run('npm', ['--prefix', folder, 'ci', '--no-audit', '--no-fund'], { quiet: true });
  return code === 0 && wanted ? { version: wanted } : { missing: 'npm could not install it' };
}

type PackageFile = { readonly version: string; readonly packages: Readonly<Record<string, { version: string }>> };

function versionIn(file: string, pick: (parsed: PackageFile) => string | undefined): string | undefined {
  try {
    return pick(JSON.parse(readFileSync(file, 'utf8')) as PackageFile);
  } catch {
    return undefined;
  }
}
