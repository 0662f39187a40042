import type { SourceFile } from './analysis.ts';
import { assumedOf, type Assumption } from './cluster/assumed.ts';
import type { ResourceId } from './finding.ts';
import { judgedObjects, type ObjectPlace } from './judged-objects.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { storedObject } from './stored/stored-object.ts';
import { mostLines, yamlLines, type Writer, type YamlLine } from './stored/yaml-lines.ts';

/** An object as the server would store it. Of one that the server refuses nothing is stored, so it has no lines. */
export type StoredObject = {
  readonly id: ResourceId;
  readonly place: ObjectPlace;
  readonly is: 'stored' | 'refused' | 'open';
  readonly lines: readonly YamlLine[];
  /** There are more lines than are told. */
  readonly isCut: boolean;
};

export type { Writer, YamlLine };

/**
 * The door for "what the server stores": each object with its defaults, what admission adds and what the server makes, line
 * by line, in the order of the input. Never throws.
 */
export function whatIsStored(
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assume?: Assumption,
): readonly StoredObject[] {
  const { objects } = judgedObjects(files, kubernetes, assumedOf(assume, kubernetes));
  return [...objects.values()].map(({ id, place, whole, outcome }): StoredObject => {
    if (outcome === 'refused') return { id, place, is: 'refused', lines: [], isCut: false };
    const lines = yamlLines(storedObject(whole, id.namespace, kubernetes));
    return { id, place, is: outcome === 'accepted' ? 'stored' : 'open', lines, isCut: lines.length === mostLines };
  });
}
