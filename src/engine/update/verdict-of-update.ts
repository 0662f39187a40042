import '../parts/all.ts';
import { freshCluster, type Cluster } from '../cluster/cluster.ts';
import { judgeObject, openDocument } from '../document.ts';
import { keyOf } from '../model/resource.ts';
import { generatedLabels } from '../model/job-labels.ts';
import { judgeUpdate } from '../rules/update/judge-update.ts';
import { kindUpdate } from '../rules/update/kinds.ts';
import { kindOf } from '../schema/lookup.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { errorBody } from '../server-text/error-body.ts';
import { invalidMessage } from '../server-text/status-message.ts';
import { typesAt } from '../server-text/types-at.ts';
import { clusterWith, verdictOn, verdictsOf, type Verdict, type VerdictCause } from '../verdict.ts';
import { splitDocuments } from '../yaml/split.ts';
import { toJson, type Json } from '../yaml/to-json.ts';
import { get, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { prepareUpdate, withGivenAddress } from './prepare.ts';

/**
 * What the server would answer if the objects of `text` stood in the cluster and `update` were to replace them, as with
 * `kubectl replace`. Where one of them cannot be created, the verdicts are those on `text`. Never throws.
 */
export function verdictsOfUpdate(
  text: string,
  update: string,
  kubernetes: KubernetesVersion,
  setup = '',
): readonly Verdict[] {
  const created = verdictsOf(text, kubernetes, setup);
  if (created.some(({ code }) => code !== 201)) return created;
  const cluster = setup === '' ? freshCluster : clusterWith(setup, kubernetes);
  const stored = new Map<string, MapValue>();
  for (const root of rootsOf(text)) {
    const judged = judgeObject(root, kubernetes, cluster);
    if (judged.object && judged.stored) stored.set(keyOf(judged.object.id), judged.stored);
  }
  const asked = verdictsOf(update, kubernetes, setup);
  const roots = rootsOf(update);
  return asked.map((verdict, index) => {
    const root = roots[index];
    return root?.kind === 'map' ? verdictOnUpdate(root, verdict, stored, kubernetes, cluster) : verdict;
  });
}

function rootsOf(text: string): readonly Value[] {
  const documents = splitDocuments(text).documents.filter(({ empty }) => !empty);
  return documents.flatMap((document) => openDocument(document.text).roots);
}

function verdictOnUpdate(
  root: MapValue,
  created: Verdict,
  stored: ReadonlyMap<string, MapValue>,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
): Verdict {
  const [apiVersion, kind] = [stringOf(get(root, 'apiVersion')) ?? '', stringOf(get(root, 'kind')) ?? ''];
  const row = kindOf(apiVersion, kind, kubernetes);
  const judged = judgeObject(root, kubernetes, cluster);
  if (!judged.object || created.client !== undefined || created.code === 400) return created;
  const { gvk } = created;
  const { id } = judged.object;
  // Of a custom resource only its definition knows the plural; the words are left out then.
  const resource = row && [row.plural, row.group].filter((part) => part !== '').join('.');
  const rules = kindUpdate(apiVersion, kind);
  const before = stored.get(keyOf(id));
  if (!before) {
    if (rules.creates) return created;
    const message = resource && `${resource} ${JSON.stringify(id.name)} not found`;
    return { gvk, code: 404, reason: 'NotFound', ...(message !== undefined && { message }) };
  }
  const conflict = conflictOf(root, resource, id.name);
  if (conflict) return { gvk, ...conflict };
  const prepared = row ? prepareUpdate(root, before, row) : root;
  const again = verdictOn(prepared, kubernetes, cluster);
  if (again.code === undefined || again.code === 400 || again.code === 403 || again.code === 404) return again;
  const now = judgeObject(prepared, kubernetes, cluster).stored;
  const known = (again.causes ?? []).filter(
    ({ field }) => !rules.without?.test(field) && (rules.again !== 'metadata' || field.startsWith('metadata')),
  );
  const isEarly = known.some(({ field }) => gvk === 'v1 Service' && /^spec\.(?:clusterIP|ipFamil)/.test(field));
  const kept = row && now && !isEarly ? judgeUpdate(jsonOf(before, row.kind), toJson(now), row, kubernetes) : [];
  const told = kept.map(({ path, verbatim, ...cause }): VerdictCause => {
    const types = verbatim ? undefined : typesAt(apiVersion, kind, path, kubernetes);
    return { type: cause.type, field: path, message: errorBody(cause, types) };
  });
  const causes = rules.first ? [...told, ...known] : [...known, ...told];
  const warned = again.warnings ? { warnings: again.warnings } : {};
  if (causes.length === 0) return { gvk, code: 200, ...warned };
  const message = invalidMessage({ apiVersion, kind, name: id.name }, causes);
  return { gvk, code: 422, reason: 'Invalid', message, causes, ...warned };
}

/** The old object as it stands in the cluster: with what the server made when it was created. */
function jsonOf(stored: MapValue, kind: string): Json {
  if (kind === 'Service') return toJson(withGivenAddress(stored));
  const object = toJson(stored);
  return kind === 'Job' ? withSelector(object) : object;
}

type Fields = { readonly [key: string]: Json };

function withSelector(job: Json): Json {
  const { spec = {}, metadata = {} } = job as { spec?: Fields; metadata?: Fields };
  if (spec['manualSelector'] === true || spec['selector'] !== undefined) return job;
  const { name } = metadata;
  const labels = Object.fromEntries(generatedLabels(typeof name === 'string' ? name : '', ''));
  const template = (spec['template'] ?? {}) as Fields;
  const ofPods = (template['metadata'] ?? {}) as Fields;
  const labelled = { ...ofPods, labels: { ...((ofPods['labels'] ?? {}) as Fields), ...labels } };
  return {
    ...(job as Fields),
    spec: { ...spec, selector: { matchLabels: labels }, template: { ...template, metadata: labelled } },
  };
}

/** Of an object that has changed since it was read. Source: `GuaranteedUpdate` in k8s.io/apiserver/pkg/storage/etcd3. */
function conflictOf(
  root: MapValue,
  resource: string | undefined,
  name: string,
): Pick<Verdict, 'code' | 'reason' | 'message'> | undefined {
  const metadata = get(root, 'metadata');
  const [version, uid] = [stringOf(get(metadata, 'resourceVersion')), stringOf(get(metadata, 'uid'))];
  const head = `Operation cannot be fulfilled on ${resource ?? ''} ${JSON.stringify(name)}:`;
  if (version !== undefined && version !== '' && !/^\d+$/.test(version)) {
    return { code: 500, message: `strconv.ParseUint: parsing ${JSON.stringify(version)}: invalid syntax` };
  }
  if (version !== undefined && version !== '') {
    const advice = 'the object has been modified; please apply your changes to the latest version and try again';
    return { code: 409, reason: 'Conflict', ...(resource !== undefined && { message: `${head} ${advice}` }) };
  }
  // The words of the server's storage name the key under which it keeps the object.
  return uid === undefined || uid === '' ? undefined : { code: 409, reason: 'Conflict' };
}
