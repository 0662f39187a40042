import type { KubernetesVersion, SourceFile } from '../engine/index.ts';
import { kubectlApply } from '../engine/kubectl/apply.ts';
import type { Ui } from '../i18n/load-ui.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { write } from './write.ts';

/**
 * `drydock check --format kubectl`: prints what `kubectl apply` would print, on the same streams. The cluster is a new one
 * that has the namespaces which the manifests name; where the answer is not known, standard error says so.
 */
export async function applied(
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  words: Ui['cli'],
  { stdout, stderr }: Terminal,
): Promise<ExitCode> {
  // kubectl's name for standard input.
  const named = files.map(({ name, text }) => ({ name: name === '-' ? 'STDIN' : name, text }));
  const output = kubectlApply(named, kubernetes, { namespaces: 'assumed' });
  await write(stdout, [harmless(output.stdout)]);
  const open = output.open.map(
    ({ gvk, name, source }) =>
      `${words['kubectl.open']({ gvk: visible(gvk), name: visible(name), path: visible(source) })}\n`,
  );
  await write(stderr, [harmless(output.stderr), ...open]);
  return output.exitCode === 0 ? exitCodes.clean : exitCodes.errors;
}

function harmless(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
