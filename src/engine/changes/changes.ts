import type { SourceFile } from '../analysis.ts';
import { assumedOf, type Assumption } from '../cluster/assumed.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { judgeObject } from '../document.ts';
import type { ResourceId } from '../finding.ts';
import { judgedObjects, type JudgedObject, type ObjectPlace } from '../judged-objects.ts';
import { judgeUpdate } from '../rules/update/judge-update.ts';
import type { UpdateCause } from '../rules/update/update-rule.ts';
import { kindOf, typeOf } from '../schema/lookup.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { prepareUpdate } from '../update/prepare.ts';
import { toJson } from '../yaml/to-json.ts';
import { get, stringOf } from '../yaml/value.ts';
import { compare, type Change } from './compare.ts';

/** What becomes of one object. */
export type ObjectChange = {
  readonly id: ResourceId;
  readonly is: 'added' | 'removed' | 'changed';
  readonly before?: ObjectPlace;
  readonly after?: ObjectPlace;
  /** The fields that differ once both have their defaults; empty for an object that comes or goes. */
  readonly fields: readonly Change[];
  /** What the server would refuse about the update: fields that stay as they were made. */
  readonly refused: readonly UpdateCause[];
};

/**
 * What would change in a cluster that has all objects of `before`, if those of `after` took their place: compared as
 * objects, not as text. Objects that are the same are left out, and so are those without a name. Never throws.
 * @param assume what to take for granted about the cluster beside the files
 */
export function changesBetween(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assume?: Assumption,
): readonly ObjectChange[] {
  const assumed = assumedOf(assume, kubernetes);
  const [olds, nows] = [judgedObjects(before, kubernetes, assumed), judgedObjects(after, kubernetes, assumed)];
  const gone = [...olds.objects].flatMap(([key, { id, place }]): ObjectChange | [] =>
    nows.objects.has(key) ? [] : { id, is: 'removed', before: place, fields: [], refused: [] },
  );
  const rest = [...nows.objects].flatMap(([key, now]): ObjectChange | [] => {
    const old = olds.objects.get(key);
    if (!old) return { id: now.id, is: 'added', after: now.place, fields: [], refused: [] };
    return changeOf(old, now, nows.cluster, kubernetes) ?? [];
  });
  return [...gone, ...rest];
}

function changeOf(
  old: JudgedObject,
  now: JudgedObject,
  cluster: Cluster,
  kubernetes: KubernetesVersion,
): ObjectChange | undefined {
  const [apiVersion, kind] = [stringOf(get(now.root, 'apiVersion')) ?? '', stringOf(get(now.root, 'kind')) ?? ''];
  const row = kindOf(apiVersion, kind, kubernetes);
  const type = row && typeOf(row.type, kubernetes);
  const fields = compare(old.whole, now.whole, type && { is: 'struct', type });
  if (fields.length === 0) return undefined;
  const stored = row && judgeObject(prepareUpdate(now.root, old.whole, row), kubernetes, cluster).stored;
  const refused = stored ? judgeUpdate(toJson(old.whole), toJson(stored), row, kubernetes) : [];
  return { id: now.id, is: 'changed', before: old.place, after: now.place, fields, refused };
}
