import type { AssumedCluster } from '../../engine/cluster/assumed.ts';
import type { ResourceId } from '../../engine/finding.ts';
import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { WorkbenchUi } from '../words.ts';

/**
 * One answer: the chain that leads to it, from what is asked about to where it ends, and a sentence where words say more.
 * The links of the chain are names: they are shown as code.
 */
export type AnswerRow = {
  readonly chain: readonly string[];
  readonly says?: string;
  /** It does not work, or does not work yet. */
  readonly fails?: true;
  /** It works only if the cluster has what the files lack. Such a row does not fail. */
  readonly depends?: true;
  readonly details?: readonly string[];
};

/** A table; the first cell of each row names the row. */
export type AnswerTable = {
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly AnswerCell[])[];
  /** What it takes for granted, below it. */
  readonly notes?: readonly string[];
};

/** A text of ours, or a name or value from the files. */
export type AnswerCell =
  { readonly says: string; readonly fails?: true; readonly depends?: true } | { readonly code: string };

/** The answers to one question. */
export type AnswerSection = {
  readonly id: keyof Asked;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
  readonly tables: readonly AnswerTable[];
};

/** What an answer says of itself where something lacks: nobody knows a cluster that nobody has named. */
export function lacking({
  dependsOnCluster,
}: {
  readonly dependsOnCluster?: true;
}): Pick<AnswerRow, 'fails' | 'depends'> {
  return dependsOnCluster ? { depends: true } : { fails: true };
}

/** What an answer took for granted: the cluster that the reader has chosen, and objects of the reader's list. */
export function assumedWords(
  {
    assumes,
    assumedObjects = [],
  }: {
    readonly assumes?: AssumedCluster['name'];
    readonly assumedObjects?: readonly Omit<ResourceId, 'version'>[];
  },
  ui: WorkbenchUi,
): readonly string[] {
  const objects = assumedObjects.map(nameOf).join(', ');
  return [
    ...(assumes ? [ui['finding.assumes']({ cluster: assumes })] : []),
    ...(objects === '' ? [] : [ui['finding.assumes-objects']({ objects })]),
  ];
}

/** `Service web`, with its namespace where that is not the usual one. */
export function nameOf({ kind, name, namespace }: Omit<ResourceId, 'version'>): string {
  return `${kind} ${namespace === '' || namespace === 'default' ? name : `${namespace}/${name}`}`;
}
