import type { SourceFile } from '../analysis.ts';
import { decode } from '../schema/decode.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { badRequestMessage } from '../server-text/status-message.ts';
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
    const failure = failureOf(toldByServer(verdict, object, kubernetes), object, isHomeless);
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
function refusedUnsent({ root, source, kind, name, namespace, mapping }: Sent): Failure | undefined {
  const generated = stringOf(get(get(root, 'metadata'), 'generateName')) ?? '';
  if (name === '' && generated !== '') return words(kubectlText('generated-name', generated));
  const home = mapping.namespaced ? namespace || 'default' : namespace;
  const fault = requestFault(name, mapping.namespaced ? home : '');
  if (fault === undefined) return undefined;
  const { group, version, plural } = mapping;
  const resource = kubectlText('resource', group, version, plural, kind, JSON.stringify(name), JSON.stringify(home));
  return words(kubectlText('retrieving', resource, JSON.stringify(source), fault));
}

/** Why no request can be made for a name: it would be a part of the path. Source: `Request.Name` in client-go/rest. */
function requestFault(name: string, namespace: string): string | undefined {
  if (name === '') return kubectlText('name-empty');
  const said = [namespace, name].map(segmentFaults);
  if (said[0]!.length > 0) return kubectlText('namespace-invalid', JSON.stringify(namespace), said[0]!.join(' '));
  return said[1]!.length > 0 ? kubectlText('name-invalid', JSON.stringify(name), said[1]!.join(' ')) : undefined;
}

/** Source: `IsValidPathSegmentName` in k8s.io/apimachinery/pkg/api/validation/path. */
function segmentFaults(name: string): readonly string[] {
  if (name === '.' || name === '..') return [kubectlText('may-not-be', name)];
  return ['/', '%'].filter((sign) => name.includes(sign)).map((sign) => kubectlText('may-not-contain', sign));
}

/** kubectl does not decode the metadata of a list's items: there the server refuses what it would have refused itself. */
function toldByServer(verdict: Verdict, { root, kind, name, mapping }: Sent, kubernetes: KubernetesVersion): Verdict {
  if (verdict.client === undefined || kind !== mapping.kind || mapping.version === '') return verdict;
  const told = decode(root, kubernetes).findings.filter(({ reported, stage }) => reported && stage === 'decode');
  const apiVersion = stringOf(get(root, 'apiVersion')) ?? '';
  const message = told.length > 0 ? badRequestMessage(told, root, { apiVersion, kind, name }, kubernetes) : undefined;
  return message === undefined ? verdict : { gvk: verdict.gvk, code: 400, reason: 'BadRequest', message };
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
  const { group, version } = mapping;
  if (version === '') return refused('NotFound', kubectlText('resource-missing'));
  if (kind !== mapping.kind) {
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
