import type { ResourceId } from '../../finding.ts';
import { get, stringOf } from '../../yaml/value.ts';
import type { OutsideEdge } from '../edges.ts';
import type { OutsideKind } from '../edges/row.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';

/** Something that is no object of the cluster, by the name that stands there. */
export const byOutside: Resolve<OutsideEdge> = (row, { value, path }, { from }) => {
  const named = row.nameField === undefined ? value : get(value, row.nameField);
  const name = stringOf(named);
  if (!named || !name) return [];
  const where = row.nameField === undefined ? path : join(path, row.nameField);
  return [{ by: 'outside', row, from, at: named.at, path: where, id: outsideId(row.what, name), state: 'outside' }];
};

/** The identity of something outside: a group without a dot cannot be that of a kind. */
export function outsideId(what: OutsideKind, name: string): ResourceId {
  return { group: 'outside', version: '', kind: what, namespace: '', name };
}
