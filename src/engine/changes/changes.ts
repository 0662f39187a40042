import '../parts/all.ts';
import type { Span } from '../../text/span.ts';
import type { SourceFile } from '../analysis.ts';
import { clusterOf, unknownCluster, type Cluster } from '../cluster/cluster.ts';
import { judgeObject, openDocument, shapersIn, type OpenedDocument } from '../document.ts';
import type { ResourceId } from '../finding.ts';
import { keyOf } from '../model/resource.ts';
import { judgeUpdate } from '../rules/update/judge-update.ts';
import type { UpdateCause } from '../rules/update/update-rule.ts';
import { kindOf, typeOf } from '../schema/lookup.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { prepareUpdate } from '../update/prepare.ts';
import { splitDocuments } from '../yaml/split.ts';
import { toJson } from '../yaml/to-json.ts';
import { get, stringOf, type MapValue } from '../yaml/value.ts';
import { compare, type Change } from './compare.ts';

/** An object in one of two inputs, with its place. Changes hold offsets within its document. */
export type ObjectPlace = { readonly file: number; readonly document: number; readonly at: Span };

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
 */
export function changesBetween(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  kubernetes: KubernetesVersion,
): readonly ObjectChange[] {
  const [olds, nows] = [read(before, kubernetes), read(after, kubernetes)];
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

type Read = { readonly id: ResourceId; readonly place: ObjectPlace; readonly root: MapValue; readonly whole: MapValue };

function changeOf(old: Read, now: Read, cluster: Cluster, kubernetes: KubernetesVersion): ObjectChange | undefined {
  const [apiVersion, kind] = [stringOf(get(now.root, 'apiVersion')) ?? '', stringOf(get(now.root, 'kind')) ?? ''];
  const row = kindOf(apiVersion, kind, kubernetes);
  const type = row && typeOf(row.type, kubernetes);
  const fields = compare(old.whole, now.whole, type && { is: 'struct', type });
  if (fields.length === 0) return undefined;
  const stored = row && judgeObject(prepareUpdate(now.root, old.whole, row), kubernetes, cluster).stored;
  const refused = stored ? judgeUpdate(toJson(old.whole), toJson(stored), row, kubernetes) : [];
  return { id: now.id, is: 'changed', before: old.place, after: now.place, fields, refused };
}

/** All objects by identity; of two with one identity the later counts. */
function read(
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
): { objects: ReadonlyMap<string, Read>; cluster: Cluster } {
  const documents = files.flatMap(({ text }, file) =>
    splitDocuments(text)
      .documents.filter(({ empty }) => !empty)
      .map((each, document) => ({ file, document, opened: openDocument(each.text) })),
  );
  const shapers = documents.flatMap(({ opened }) => shapersIn(opened, kubernetes, unknownCluster));
  const cluster = clusterOf('unknown', shapers);
  const objects = new Map<string, Read>();
  for (const { file, document, opened } of documents) {
    for (const each of objectsIn(opened, kubernetes, cluster)) {
      objects.set(keyOf(each.id), { ...each, place: { file, document, at: each.root.at } });
    }
  }
  return { objects, cluster };
}

function objectsIn({ roots }: OpenedDocument, kubernetes: KubernetesVersion, cluster: Cluster): Omit<Read, 'place'>[] {
  return roots.flatMap((root) => {
    const { object, stored } = judgeObject(root, kubernetes, cluster);
    return object && object.id.name !== '' && root.kind === 'map' ? { id: object.id, root, whole: stored ?? root } : [];
  });
}
