import type { SourceFile } from './analysis.ts';
import { changesBetween, type ObjectChange } from './changes/changes.ts';
import type { Change, Side } from './changes/compare.ts';
import type { Assumption } from './cluster/assumed.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { errorBody } from './server-text/error-body.ts';
import { typesAt } from './server-text/types-at.ts';
import type { updateTexts } from './server-text/updates.ts';

/** The rules by which the server refuses an update, as far as they have words of their own. */
export type UpdateRuleName = keyof typeof updateTexts;

/** What the server would refuse of an update: the field, the rule, and its whole answer. */
export type ToldRefusal = { readonly path: string; readonly rule: string; readonly answer: string };

export type ToldChange = Omit<ObjectChange, 'refused'> & { readonly refused: readonly ToldRefusal[] };

export type { Change, Side };

/**
 * The door for "what would change": what becomes of each object, and the server's words where it would refuse the update.
 * Never throws.
 */
export function whatWouldChange(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assume?: Assumption,
): readonly ToldChange[] {
  return changesBetween(before, after, kubernetes, assume).map((change) => {
    const { group, version, kind } = change.id;
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const refused = change.refused.map(({ path, verbatim, ...cause }): ToldRefusal => {
      const types = verbatim ? undefined : typesAt(apiVersion, kind, path, kubernetes);
      const body = errorBody(cause, types, kubernetes, path);
      return { path, rule: cause.says?.[0] ?? '', answer: `${path}: ${body}` };
    });
    return { ...change, refused };
  });
}
