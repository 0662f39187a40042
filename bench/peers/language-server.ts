import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/run/child.mjs';
import { bench } from '../paths.ts';

const name = 'yaml-language-server';

/**
 * Installs the language server where it is missing or another than the lock file names.
 * @returns its version, or why it cannot be had
 */
export async function ensureLanguageServer(): Promise<{ readonly version: string } | { readonly missing: string }> {
  const wanted = versionIn('package-lock.json', (lock) => lock.packages[`node_modules/${name}`]?.version);
  if (installed() === wanted && wanted) return { version: wanted };
  const { code } = await run('npm', ['--prefix', bench, 'ci', '--no-audit', '--no-fund'], { quiet: true });
  return code === 0 && wanted ? { version: wanted } : { missing: 'npm could not install it' };
}

const installed = (): string | undefined => versionIn(join('node_modules', name, 'package.json'), (own) => own.version);

type PackageFile = { readonly version: string; readonly packages: Readonly<Record<string, { version: string }>> };

function versionIn(file: string, pick: (parsed: PackageFile) => string | undefined): string | undefined {
  try {
    return pick(JSON.parse(readFileSync(join(bench, file), 'utf8')) as PackageFile);
  } catch {
    return undefined;
  }
}
