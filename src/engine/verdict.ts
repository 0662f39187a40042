import './parts/all.ts';
import { clusterOf, freshCluster, type Cluster } from './cluster/cluster.ts';
import { judgeObject, openDocument, shapersIn } from './document.ts';
import type { Denial, Finding } from './finding.ts';
import { mappingOf } from './kubectl/mapping.ts';
import { kubectlText } from './kubectl/texts.ts';
import { isUnknownField } from './schema/codes.ts';
import { kindOf } from './schema/lookup.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { errorBody } from './server-text/error-body.ts';
import { badRequestMessage, invalidMessage, namedIn } from './server-text/status-message.ts';
import { sayingText } from './server-text/texts.ts';
import { typesAt } from './server-text/types-at.ts';
import { sentWarnings } from './server-text/warning-headers.ts';
import { limits } from './yaml/limits.ts';
import { splitDocuments } from './yaml/split.ts';
import type { ExactJson } from './yaml/to-json.ts';
import { get, stringOf, type MapValue, type Value } from './yaml/value.ts';

/** One cause of a refusal, with the server's own words. */
export type VerdictCause = { readonly type: string; readonly field: string; readonly message: string };

/** What kubectl and the server would answer to one object, in their own words. */
export type Verdict = {
  /** `apps/v1 Deployment`, as it is written. */
  readonly gvk: string;
  /** The code of the finding for which kubectl sends nothing. */
  readonly client?: string;
  readonly code?: 200 | 201 | 400 | 403 | 404 | 409 | 422 | 500;
  readonly reason?: 'BadRequest' | 'Forbidden' | 'NotFound' | 'Conflict' | 'Invalid';
  readonly message?: string;
  readonly causes?: readonly VerdictCause[];
  readonly warnings?: readonly string[];
  /** Why there is no code: what the engine cannot know. */
  readonly unknown?: 'kind-not-covered' | 'cel' | 'crd-missing' | 'cluster-state' | 'limit';
  /** The object that the server answers, where the question was for it. */
  readonly object?: ExactJson;
};

/** What to make of an accepted object, with its defaults and what admission added: `stored/answered-object.ts`. */
export type Answering = (admitted: MapValue, namespace: string, kubernetes: KubernetesVersion) => ExactJson;

/**
 * The verdicts on a manifest, one for each object in order; lists are taken apart and empty documents left out.
 * After a syntax error kubectl reads no further, so nothing follows it. Never throws.
 * @param setup manifests of what already stands in the cluster, which is a fresh one beside them; what is no valid
 *   object in it is not there
 * @param answering adds the `object` of those that are accepted
 */
export function verdictsOf(
  text: string,
  kubernetes: KubernetesVersion,
  setup = '',
  answering?: Answering,
): readonly Verdict[] {
  const cluster = setup === '' ? freshCluster : clusterWith(setup, kubernetes);
  const verdicts: Verdict[] = [];
  for (const document of splitDocuments(text).documents) {
    if (document.empty) continue;
    const { read, roots } = openDocument(document.text);
    const { value, complete, findings } = read;
    if (!complete) {
      const fault = findings.find(({ severity }) => severity === 'error');
      verdicts.push({ gvk: '', client: fault?.code ?? 'yaml-syntax' });
      break;
    }
    if (!value || value.kind === 'null') continue;
    for (const object of roots) verdicts.push(verdictOn(object, kubernetes, cluster, answering));
  }
  return verdicts;
}

/** A fresh cluster in which the objects of these manifests stand. */
export function clusterWith(setup: string, kubernetes: KubernetesVersion): Cluster {
  const documents = splitDocuments(setup).documents.filter(({ empty }) => !empty);
  return clusterOf(
    'nothing',
    documents.flatMap(({ text }) => shapersIn(openDocument(text), kubernetes, freshCluster)),
  );
}

/** The verdict on one object. */
export function verdictOn(
  root: Value,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
  answering?: Answering,
): Verdict {
  const apiVersion = stringOf(get(root, 'apiVersion')) ?? '';
  const kind = stringOf(get(root, 'kind')) ?? '';
  const gvk = `${apiVersion} ${kind}`;
  const { findings, outcome, stored, object } = judgeObject(root, kubernetes, cluster);
  const told = findings.filter(({ reported, severity }) => reported && severity === 'error');
  const warnings = sentWarnings(
    findings.flatMap(({ reported, warns }) => (reported && warns ? sayingText(warns) : [])),
  );
  const warned = warnings.length > 0 ? { warnings } : {};
  const early = told.find(({ stage }) => stage === 'kind' || stage === 'decode');
  if (typeof outcome === 'object' && outcome.unknown === 'crd-missing') return { gvk, client: 'unknown-group' };
  if (early) {
    const misspelt = early.code === 'unknown-kind' ? refusedInLowerCase(apiVersion, kind, kubernetes) : undefined;
    if (misspelt !== undefined && !findings.some(isOfMetadata)) {
      return { gvk, code: 400, reason: 'BadRequest', message: misspelt };
    }
    if (isSaidByKubectl(early)) return { gvk, client: early.code };
    const message = badRequestMessage(told, root, namedIn(root), kubernetes);
    return { gvk, code: 400, reason: 'BadRequest', ...(message !== undefined && { message }), ...warned };
  }
  if (typeof outcome === 'object') return { gvk, unknown: outcome.unknown };
  if (outcome === 'accepted') {
    const answer = stored && object && answering && { object: answering(stored, object.id.namespace, kubernetes) };
    return { gvk, code: 201, ...answer, ...warned };
  }
  const refusal = told.find(({ denial }) => denial);
  if (refusal?.denial) {
    const name = nameKnownAt(refusal.stage, root);
    return { gvk, ...denied(refusal.denial, apiVersion, kind, name, kubernetes), ...warned };
  }
  const causes = causesOf(told, apiVersion, kind, kubernetes);
  if (!causes) return { gvk, unknown: 'limit' };
  return {
    gvk,
    code: 422,
    reason: 'Invalid',
    message: invalidMessage(namedIn(root), causes),
    causes,
    ...warned,
  };
}

/** kubectl looks up the kind, and decodes the metadata itself, before it sends anything; it lets unknown fields through. */
function isSaidByKubectl(finding: Finding): boolean {
  return finding.stage === 'kind' || isOfMetadata(finding);
}

function isOfMetadata({ stage, code, path = '' }: Finding): boolean {
  return stage === 'decode' && !isUnknownField(code) && /^metadata(?:\.|\[|$)/.test(path);
}

/** What the server says of a kind of its own in lower case, which kubectl finds and sends. */
function refusedInLowerCase(apiVersion: string, kind: string, kubernetes: KubernetesVersion): string | undefined {
  const mapping = mappingOf(apiVersion, kind, kubernetes, freshCluster);
  if (!mapping || mapping.version === '' || mapping.kind === kind) return undefined;
  return kubectlText('kind-not-registered', kind, mapping.version, mapping.kind, apiVersion);
}

/** The causes in the server's words; `undefined` where they would be longer than anybody reads. */
function causesOf(
  told: readonly Finding[],
  apiVersion: string,
  kind: string,
  kubernetes: KubernetesVersion,
): readonly VerdictCause[] | undefined {
  const causes: VerdictCause[] = [];
  let left: number = limits.words;
  for (const finding of told) {
    const cause = causeOf(finding, apiVersion, kind, kubernetes);
    left -= cause.message.length;
    if (left < 0) return undefined;
    causes.push(cause);
  }
  return causes;
}

function causeOf(
  { cause, path = '' }: Finding,
  apiVersion: string,
  kind: string,
  kubernetes: KubernetesVersion,
): VerdictCause {
  const type = cause?.type ?? 'FieldValueInvalid';
  return {
    type,
    field: path,
    message: errorBody(
      { ...cause, type },
      cause?.verbatim ? undefined : typesAt(apiVersion, kind, cause?.of ?? path, kubernetes),
      kubernetes,
      path,
    ),
  };
}

/** An object without a name gets one before validation; earlier only its beginning is known. */
function nameKnownAt(stage: Finding['stage'], root: Value): string {
  const metadata = get(root, 'metadata');
  if (stage !== 'mutating-admission') return namedIn(root).name;
  return (stringOf(get(metadata, 'name')) || stringOf(get(metadata, 'generateName'))) ?? '';
}

/** Source: `NewForbidden` and `NewNotFound` in k8s.io/apimachinery/pkg/api/errors. */
function denied(
  { code, says }: Denial,
  apiVersion: string,
  kind: string,
  name: string,
  kubernetes: KubernetesVersion,
): Pick<Verdict, 'code' | 'reason' | 'message'> {
  const detail = sayingText(says);
  if (code === 404) return { code, reason: 'NotFound', message: detail };
  const row = kindOf(apiVersion, kind, kubernetes);
  const resource = row ? [row.plural, row.group].filter((part) => part !== '').join('.') : kind;
  return { code, reason: 'Forbidden', message: `${resource} "${name}" is forbidden: ${detail}` };
}
