import type { Span } from '../text/span.ts';
import { applyDefaults } from './defaults/apply-defaults.ts';
import { identityOf, type Resource } from './model/resource.ts';
import type { Finding, Outcome, ServerStage } from './finding.ts';
import { validate } from './rules/validate.ts';
import { decode } from './schema/decode.ts';
import { expandList } from './schema/expand-list.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { readDocument } from './yaml/read.ts';
import { get, type Value } from './yaml/value.ts';

/** What kubectl and the server say to one document. Everything is an offset within it, so equal texts share the answer. */
export type JudgedDocument = {
  readonly resources: readonly JudgedResource[];
  readonly outcome: Outcome;
  readonly stoppedAt?: ServerStage;
  readonly findings: readonly Finding[];
};

export type JudgedResource = { readonly resource: Resource; readonly outcome: Outcome };

/** Takes a document through all stages. Later stages speak even where the server would have stopped, marked as such. */
export function judgeDocument(text: string, kubernetes: KubernetesVersion): JudgedDocument {
  const read = readDocument(text);
  const stoppedByYaml = !read.complete;
  if (!read.value || read.value.kind !== 'map') {
    return { resources: [], outcome: 'refused', stoppedAt: 'yaml', findings: read.findings };
  }
  const objects = expandList(read.value).map((root) => judgeObject(root, kubernetes, stoppedByYaml));
  const findings = [...read.findings, ...objects.flatMap((object) => object.findings)];
  const stoppedAt = stoppedByYaml ? 'yaml' : objects.find((object) => object.stoppedAt)?.stoppedAt;
  return {
    resources: objects.flatMap(({ resource, outcome }) => (resource ? [{ resource, outcome }] : [])),
    outcome: stoppedAt
      ? 'refused'
      : (objects.map(({ outcome }) => outcome).find((each) => each !== 'accepted') ?? 'accepted'),
    ...(stoppedAt && { stoppedAt }),
    findings,
  };
}

type JudgedObject = {
  readonly resource: Resource | undefined;
  readonly outcome: Outcome;
  readonly stoppedAt?: ServerStage;
  readonly findings: readonly Finding[];
};

/**
 * Takes one object through the stages `kind`, `decode` and `validation`.
 * Where the text has holes, the rules are not asked: what seems to be missing may stand in one of them.
 */
function judgeObject(root: Value, kubernetes: KubernetesVersion, hasHoles: boolean): JudgedObject {
  const decoded = decode(root, kubernetes);
  const { identity } = decoded;
  const row = identity?.row;
  const whole = row && root.kind === 'map' ? applyDefaults(root, row.type, kubernetes) : undefined;
  const validation = row && whole && !hasHoles ? validate(whole, row, kubernetes) : undefined;
  const resource = identity && {
    id: identityOf(root, identity.apiVersion, identity.kind, row?.namespaced),
    apiVersion: identity.apiVersion,
    root,
    at: root.at,
    nameAt: nameAt(root),
  };
  const isStopped = hasHoles || decoded.stoppedAt !== undefined;
  const findings: Finding[] = [...decoded.findings, ...(validation?.findings ?? [])].map((finding) => ({
    ...finding,
    ...(resource && { resource: resource.id }),
    reported: finding.reported && !hasHoles && (!isStopped || finding.stage !== 'validation'),
  }));
  const isRefused = validation?.findings.some((finding) => finding.severity === 'error');
  const stoppedAt = hasHoles ? 'yaml' : (decoded.stoppedAt ?? (isRefused ? 'validation' : undefined));
  const outcome = stoppedAt
    ? 'refused'
    : (decoded.outcome ?? (validation?.covered ? 'accepted' : { unknown: 'kind-not-covered' as const }));
  return { resource, outcome, ...(stoppedAt && { stoppedAt }), findings };
}

/** Where to show the object: its name, or its kind without one, or where it begins. */
function nameAt(root: Value): Span {
  const name = get(get(root, 'metadata'), 'name') ?? get(root, 'kind');
  return name ? name.at : { start: root.at.start, end: Math.min(root.at.end, root.at.start + 1) };
}
