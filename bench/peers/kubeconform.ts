import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bench, made } from '../paths.ts';

/**
 * Builds kubeconform with the Go that is here, from the modules that its own go.sum names.
 * @returns the program, or why there is none
 */
export function buildKubeconform(): { readonly program: string } | { readonly missing: string } {
  const program = join(made, 'kubeconform');
  mkdirSync(made, { recursive: true });
  const module = 'github.com/yannh/kubeconform/cmd/kubeconform';
  const { error, status } = spawnSync('go', ['build', '-o', program, module], { cwd: join(bench, 'kubeconform') });
  if (error) return { missing: 'no Go here' };
  return status === 0 ? { program } : { missing: 'Go could not build it' };
}
