import type { ResourceId } from '../../finding.ts';
import type { EdgeRow } from '../edges.ts';
import type { WhenMissing } from '../edges/row.ts';
import { isOwnGroup } from '../kinds.ts';
import { find } from '../members.ts';
import type { Place } from '../plan.ts';
import type { NameReference } from '../reference.ts';
import { isWellKnown } from '../well-known.ts';
import type { Context } from './context.ts';

/** A reference to one object by its identity, for rows whose name has a form of its own. */
export function toObject(
  row: EdgeRow,
  { value, at, path }: Pick<Place, 'value' | 'at' | 'path'>,
  { from, members, assumed }: Context,
  to: Omit<ResourceId, 'version'>,
  whenMissing: WhenMissing,
): NameReference {
  const isAsked = row.class === 'built-in' && whenMissing !== 'nothing' && isOwnGroup(to.group);
  return {
    by: 'name',
    row,
    from,
    at,
    path,
    holder: value,
    to,
    target: find(members, to),
    excused: isWellKnown(to, assumed) ? 'brought-by-cluster' : isAsked ? undefined : 'unasked',
    whenMissing,
    keys: [],
    port: undefined,
  };
}
