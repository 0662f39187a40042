import { contains, type Span } from '../text/span.ts';
import type { ResourceAnalysis } from './analysis.ts';
import { admit, admitValid } from './admission/admit.ts';
import type { AskedFinding } from './cluster/asked-places.ts';
import { isDefinition, shapesCluster, type Cluster } from './cluster/cluster.ts';
import type { CustomKind } from './custom/custom-kind.ts';
import { customStages, defaultsJudge, type CustomStages } from './custom/stages.ts';
import { applyDefaults } from './defaults/apply-defaults.ts';
import type { Finding, Outcome, ServerStage, Stage } from './finding.ts';
import { identityOf, type Resource } from './model/resource.ts';
import { validate, type Validation } from './rules/validate.ts';
import { decode } from './schema/decode.ts';
import { expandList } from './schema/expand-list.ts';
import { kindOf } from './schema/lookup.ts';
import type { KindRow } from './schema/types.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { limitFindings } from './yaml/limit-findings.ts';
import { readDocument, type ReadDocument } from './yaml/read.ts';
import { toJson, type Json } from './yaml/to-json.ts';
import { get, stringOf, type MapValue, type Value } from './yaml/value.ts';

/** What kubectl and the server say to one document. Everything is an offset within it, so equal texts share the answer. */
export type JudgedDocument = {
  /** The objects as the set stage reads them. */
  readonly objects: readonly Resource[];
  /** The same objects as they are published. */
  readonly resources: readonly ResourceAnalysis[];
  readonly outcome: Outcome;
  readonly stoppedAt?: ServerStage;
  readonly findings: readonly AskedFinding[];
};

/** A document that was read and taken apart into its objects. */
export type OpenedDocument = {
  readonly read: ReadDocument;
  readonly roots: readonly Value[];
  /** What was said of definitions when the cluster was gathered. It is the same in every cluster. */
  readonly definitions: Map<Value, JudgedObject>;
};

/** Reads the text of one document. */
export function openDocument(text: string): OpenedDocument {
  const read = readDocument(text);
  return { read, roots: read.value?.kind === 'map' ? expandList(read.value) : [], definitions: new Map() };
}

/** The objects of a document by which others are judged, as the server would store them. Refused ones shape nothing. */
export function shapersIn(
  { read, roots, definitions }: OpenedDocument,
  kubernetes: KubernetesVersion,
  bare: Cluster,
): MapValue[] {
  if (!read.complete) return [];
  return roots.flatMap((root) => {
    if (root.kind !== 'map' || !shapesCluster(root)) return [];
    const judged = judgeObject(root, kubernetes, bare);
    // No namespace holds a definition, and no plugin of admission looks at one.
    if (isDefinition(root)) definitions.set(root, judged);
    const { stored, outcome } = judged;
    return stored && outcome !== 'refused' ? [stored] : [];
  });
}

/**
 * Takes a document through all stages. Later stages speak even where the server would have stopped, marked as such.
 * @param admitted takes what admission says of Pods, where the cluster holds quotas or limit ranges
 */
export function judgeDocument(
  { read, roots, definitions }: OpenedDocument,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
  admitted?: AdmittedPods,
): JudgedDocument {
  const stoppedByYaml = !read.complete;
  if (!read.value || read.value.kind !== 'map') {
    // kubectl skips a document that holds nothing.
    const isNothing = read.complete && (!read.value || read.value.kind === 'null');
    const answer = isNothing
      ? { outcome: 'accepted' as const }
      : { outcome: 'refused' as const, stoppedAt: 'yaml' as const };
    return { objects: [], resources: [], ...answer, findings: read.findings };
  }
  const judged = roots.map((root) => definitions.get(root) ?? judgeObject(root, kubernetes, cluster, stoppedByYaml));
  for (const [index, { pod }] of judged.entries()) if (pod) admitted?.set(roots[index]!, pod);
  const findings = [...read.findings, ...judged.flatMap((object) => object.findings)];
  const stoppedAt = stoppedByYaml ? 'yaml' : judged.find((object) => object.stoppedAt)?.stoppedAt;
  return {
    objects: judged.flatMap(({ object }) => object ?? []),
    resources: judged.flatMap(({ object, outcome }) => (object ? [publish(object, outcome)] : [])),
    outcome: stoppedAt
      ? 'refused'
      : (judged.map(({ outcome }) => outcome).find((each) => each !== 'accepted') ?? 'accepted'),
    ...(stoppedAt && { stoppedAt }),
    findings: limitFindings(findings),
  };
}

/** An object as it is published. */
export function publish({ id, at, nameAt, root }: Resource, outcome: Outcome): ResourceAnalysis {
  let object: Json | undefined;
  return {
    ...{ id, at, nameAt, outcome },
    // Few who ask for an analysis look at the objects themselves.
    get object() {
      return (object ??= toJson(root));
    },
  };
}

type JudgedObject = {
  readonly object: Resource | undefined;
  readonly outcome: Outcome;
  readonly stoppedAt?: ServerStage;
  readonly findings: readonly AskedFinding[];
  /** The object with its defaults and what admission added; only of a kind that this version serves. */
  readonly stored?: MapValue;
  /** What admission said of a Pod that validation has accepted. */
  readonly pod?: AdmittedPod;
};

/** What admission says of a Pod, and the Pod as it is stored. */
export type AdmittedPod = { readonly findings: readonly Finding[]; readonly stored: MapValue };

/** What is known of Pods, by the object that is the Pod or carries its template. */
export type AdmittedPods = Pick<WeakMap<Value, AdmittedPod>, 'get' | 'set'>;

/**
 * Takes one object through the stages from `kind` to `validating-admission`.
 * Where the text has holes, the rules are not asked: what seems to be missing may stand in one of them.
 * Of a value that could not be decoded they have nothing to say either.
 */
export function judgeObject(
  root: Value,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
  hasHoles = false,
): JudgedObject {
  // Definitions have no say where Kubernetes brings the kind; without one no object can be a custom one.
  const customs = !isServed(root, kubernetes) && cluster.definitions.length > 0 ? customStages.read() : undefined;
  const custom = customs?.readCustom(root, kubernetes, cluster);
  const byDefinition = customs && custom?.kind ? { ...customs, kind: custom.kind } : undefined;
  const decoded = custom?.decoded ?? decode(root, kubernetes);
  const { identity } = decoded;
  const row = identity?.row;
  const whole = row && root.kind === 'map' && !hasHoles ? complete(root, row, byDefinition, kubernetes) : undefined;
  const admitted = row && whole ? admit(whole, row, kubernetes, cluster) : undefined;
  const validation = row && admitted ? judgeValid(admitted.object, row, byDefinition, kubernetes) : undefined;
  const isValid = validation?.findings.every((finding) => finding.severity !== 'error');
  const last = row && admitted && isValid ? admitValid(admitted.object, row, kubernetes, cluster) : [];
  const object = identity && {
    id: identityOf(root, identity.apiVersion, identity.kind, (row ?? decoded.meant)?.namespaced),
    apiVersion: identity.apiVersion,
    root,
    at: root.at,
    nameAt: nameAt(root),
  };
  const isRead = (finding: Finding): boolean => !decoded.findings.some(({ at }) => contains(at, finding.at));
  const judged = validation?.findings ?? [];
  const denied = admitted?.denied && atCluster(admitted.denied, cluster);
  const said: readonly AskedFinding[] = [...(denied ? [denied] : []), ...judged, ...last];
  const told = decoded.findings.length > 0 ? said.filter(isRead) : said;
  const stoppedAt = hasHoles ? 'yaml' : (decoded.stoppedAt ?? refusedAt(told));
  const findings: AskedFinding[] = [...decoded.findings, ...told].map((finding) => ({
    ...finding,
    ...(object && { resource: object.id }),
    reported: finding.reported && !hasHoles && isReached(finding.stage, stoppedAt),
  }));
  const outcome = stoppedAt ? 'refused' : (decoded.outcome ?? outcomeOf(validation));
  return {
    object,
    outcome,
    ...(stoppedAt && { stoppedAt }),
    findings,
    ...(admitted && {
      stored: byDefinition?.throughStorage(admitted.object, byDefinition.kind) ?? admitted.object,
    }),
    ...(admitted &&
      isValid &&
      !denied &&
      isLimited(cluster) &&
      object?.id.kind === 'Pod' &&
      object.id.group === '' && { pod: { findings: last, stored: admitted.object } }),
  };
}

/**
 * What admission says of a Pod that a controller makes, and the Pod as it is stored. Its template was judged already, so
 * neither fields nor rules are looked at. A class that is missing here may be in the cluster.
 */
export function admitPod(pod: MapValue, row: KindRow, kubernetes: KubernetesVersion, cluster: Cluster): AdmittedPod {
  const { object, denied } = admit(complete(pod, row, undefined, kubernetes), row, kubernetes, cluster);
  if (denied) return { findings: denied.code === 'class-not-found' ? [] : [denied], stored: object };
  return { findings: admitValid(object, row, kubernetes, cluster), stored: object };
}

/** Whether quotas or limit ranges stand in the cluster: without them nobody asks what admission says of Pods. */
export function isLimited({ quotas, limitRanges }: Cluster): boolean {
  return quotas.size + limitRanges.size > 0;
}

/** The stages of an object whose kind a definition brings, and that kind. */
type ByDefinition = CustomStages & { readonly kind: CustomKind };

/** The object with its defaults: those of Kubernetes, or those of the definition that brings its kind. */
function complete(
  root: MapValue,
  row: KindRow,
  custom: ByDefinition | undefined,
  kubernetes: KubernetesVersion,
): MapValue {
  return custom ? custom.settle(root, custom.kind) : applyDefaults(root, row.type, kubernetes);
}

function isServed(root: Value, kubernetes: KubernetesVersion): boolean {
  const [apiVersion, kind] = [stringOf(get(root, 'apiVersion')), stringOf(get(root, 'kind'))];
  return apiVersion !== undefined && kind !== undefined && kindOf(apiVersion, kind, kubernetes) !== undefined;
}

type Judged = Omit<Validation, 'findings'> & { readonly findings: readonly Finding[] };

function judgeValid(
  object: MapValue,
  row: KindRow,
  custom: ByDefinition | undefined,
  kubernetes: KubernetesVersion,
): Judged {
  return custom
    ? custom.validateCustom(object, custom.kind, kubernetes)
    : validate(object, row, kubernetes, defaultsJudge);
}

/** A class that a fresh cluster lacks may well be in the reader's own. */
function atCluster(denied: AskedFinding, cluster: Cluster): AskedFinding {
  if (cluster.besides === 'nothing' || denied.code !== 'class-not-found') return denied;
  return { ...denied, severity: 'warning', certainty: 'depends-on-cluster' };
}

function outcomeOf(validation: Judged | undefined): Outcome {
  if (!validation?.covered) return { unknown: 'kind-not-covered' };
  return validation.open ? { unknown: validation.open } : 'accepted';
}

/** The stage at which an object is refused that could be decoded. */
function refusedAt(findings: readonly Finding[]): ServerStage | undefined {
  const stage = findings.find(({ severity }) => severity === 'error')?.stage;
  return laterStages.find((each) => each === stage);
}

/** The stages after decoding, which the server enters one by one. */
const laterStages: readonly ServerStage[] = ['mutating-admission', 'validation', 'validating-admission'];

function isReached(stage: Stage, stoppedAt: ServerStage | undefined): boolean {
  const place = laterStages.findIndex((each) => each === stage);
  return place < 0 || stoppedAt === undefined || place <= laterStages.indexOf(stoppedAt);
}

/** Where to show the object: its name, or its kind without one, or where it begins. */
function nameAt(root: Value): Span {
  const name = get(get(root, 'metadata'), 'name') ?? get(root, 'kind');
  return name ? name.at : { start: root.at.start, end: Math.min(root.at.end, root.at.start + 1) };
}
