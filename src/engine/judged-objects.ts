import './parts/all.ts';
import type { Span } from '../text/span.ts';
import type { SourceFile } from './analysis.ts';
import type { Assumed } from './cluster/assumed.ts';
import { clusterOf, unknownCluster, type Cluster } from './cluster/cluster.ts';
import { judgeObject, openDocument, shapersIn } from './document.ts';
import type { Outcome, ResourceId } from './finding.ts';
import { keyOf } from './model/resource.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { splitDocuments } from './yaml/split.ts';
import type { MapValue } from './yaml/value.ts';

/** An object in an input, with its place. Offsets are within its document. */
export type ObjectPlace = { readonly file: number; readonly document: number; readonly at: Span };

/** An object, as it is written and with its defaults and what admission added; without a verdict both are the same. */
export type JudgedObject = {
  readonly id: ResourceId;
  readonly place: ObjectPlace;
  readonly root: MapValue;
  readonly whole: MapValue;
  readonly outcome: Outcome;
};

/**
 * All objects with a name, by identity, and the cluster that they make. Of two with one identity the later counts, in the
 * place of the first. Never throws.
 */
export function judgedObjects(
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assumed: Assumed,
): { readonly objects: ReadonlyMap<string, JudgedObject>; readonly cluster: Cluster } {
  const documents = files.flatMap(({ text }, file) =>
    splitDocuments(text)
      .documents.filter(({ empty }) => !empty)
      .map((each, document) => ({ file, document, opened: openDocument(each.text) })),
  );
  const shapers = documents.flatMap(({ opened }) => shapersIn(opened, kubernetes, unknownCluster));
  const cluster = clusterOf('unknown', shapers, assumed);
  const objects = new Map<string, JudgedObject>();
  for (const { file, document, opened } of documents) {
    for (const root of opened.roots) {
      const { object, stored, outcome } = judgeObject(root, kubernetes, cluster, !opened.read.complete);
      if (!object || object.id.name === '' || root.kind !== 'map') continue;
      const place = { file, document, at: root.at };
      objects.set(keyOf(object.id), { id: object.id, place, root, whole: stored ?? root, outcome });
    }
  }
  return { objects, cluster };
}
