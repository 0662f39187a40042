import type { SourceFile } from '../analysis.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { clusterWith, verdictOn, type Verdict } from '../verdict.ts';
import { get, stringOf } from '../yaml/value.ts';
import { printFailures, words, type Failure } from './failure.ts';
import { readFiles, type Sent } from './read-files.ts';
import { kubectlText } from './texts.ts';

/** What kubectl prints, and how it ends. */
export type KubectlOutput = {
  readonly exitCode: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
  /** The objects whose answer the engine cannot know; they are printed as created. */
  readonly open: readonly Open[];
};

export type Open = {
  readonly source: string;
  /** `apps/v1 Deployment`, as it is written. */
  readonly gvk: string;
  readonly name: string;
  readonly unknown: NonNullable<Verdict['unknown']>;
};

/** The cluster that kubectl asks: a fresh one, and what `setup` puts there. */
export type KubectlCluster = {
  /** Manifests of what stands in the cluster already. */
  readonly setup?: string;
  /** `assumed`: every namespace that is named exists. Otherwise those of a fresh cluster, of `setup` and of the files. */
  readonly namespaces?: 'assumed' | 'listed';
};

/** The namespaces of a cluster that has just been made. */
const ofEveryCluster = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/**
 * What `kubectl apply -f FILE ...` would print about files that nobody has applied before, with `--dry-run=server` but
 * without saying so on each line. Never throws.
 */
export function kubectlApply(
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  { setup = '', namespaces = 'listed' }: KubectlCluster = {},
): KubectlOutput {
  const cluster = clusterWith(setup, kubernetes);
  const { sent, failures } = readFiles(files, { kubernetes, cluster });
  const failed: Failure[] = failures.length > 0 ? [{ is: 'several', of: failures }] : [];
  if (sent.length === 0 && failed.length === 0) failed.push(words(kubectlText('no-objects')));
  const existing = new Set([...ofEveryCluster, ...cluster.namespaces.keys()]);
  const [created, open, warnings] = [[] as string[], [] as Open[], new Set<string>()];
  for (const object of sent) {
    const refusal = refusedUnsent(object);
    if (refusal) {
      failed.push(refusal);
      continue;
    }
    const verdict = verdictOn(object.root, kubernetes, cluster);
    const isHomeless =
      namespaces === 'listed' && object.mapping.namespaced && !existing.has(object.namespace || 'default');
    const failure = failureOf(verdict, object, isHomeless);
    for (const warning of verdict.warnings ?? []) warnings.add(warning);
    if (failure) {
      failed.push(failure);
      continue;
    }
    if (verdict.unknown)
      open.push({ source: object.source, gvk: verdict.gvk, name: object.name, unknown: verdict.unknown });
    if (object.mapping.kind === 'Namespace' && object.mapping.group === '') existing.add(object.name);
    created.push(`${kubectlText('created', resourceOf(object), object.name)}\n`);
  }
  return {
    exitCode: failed.length > 0 ? 1 : 0,
    stdout: created.join(''),
    stderr: [...warnings].map((warning) => `${kubectlText('warning', warning)}\n`).join('') + printFailures(failed),
    open,
  };
}

/** `deployment.apps` */
function resourceOf({ mapping: { kind, group } }: Sent): string {
  return [kind.toLowerCase(), group].filter((part) => part !== '').join('.');
}

/** kubectl asks for the object by its name before it creates it. Source: `applyOneObject` in k8s.io/kubectl/pkg/cmd/apply. */
function refusedUnsent({ root, source, name, namespace, mapping }: Sent): Failure | undefined {
  if (name !== '') return undefined;
  const generated = stringOf(get(get(root, 'metadata'), 'generateName')) ?? '';
  if (generated !== '') return words(kubectlText('generated-name', generated));
  const { group, version, plural, kind } = mapping;
  const where = JSON.stringify(mapping.namespaced ? namespace || 'default' : namespace);
  const resource = kubectlText('resource', group, version, plural, kind, '""', where);
  return words(kubectlText('retrieving', resource, JSON.stringify(source), kubectlText('name-empty')));
}

function failureOf(
  verdict: Verdict,
  { source, kind, name, namespace, mapping }: Sent,
  isHomeless: boolean,
): Failure | undefined {
  const refused = (reason: string, message: string): Failure => ({
    is: 'status',
    reason,
    message: kubectlText('creating', JSON.stringify(source), message),
  });
  if (kind !== mapping.kind) {
    const { group, version } = mapping;
    const apiVersion = group === '' ? version : `${group}/${version}`;
    return refused('BadRequest', kubectlText('kind-not-registered', kind, version, mapping.kind, apiVersion));
  }
  if (isHomeless && verdict.code !== 400) return refused('NotFound', kubectlText('namespace-missing', namespace));
  if (verdict.code === undefined || verdict.code === 201) return undefined;
  const message = verdict.message ?? kubectlText('not-handled', kind, mapping.version);
  const failure = refused(verdict.reason ?? 'BadRequest', message);
  const causes = verdict.causes?.map(({ field, message }) => `${field}: ${message}`);
  return failure.is === 'status' && causes ? { ...failure, invalid: { kind, name, causes } } : failure;
}
