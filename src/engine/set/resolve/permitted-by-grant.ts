import { get, stringOf } from '../../yaml/value.ts';
import { homeOf } from '../members.ts';
import type { Resolve } from './context.ts';

/** The objects that a ReferenceGrant speaks of: whom others may name, in its own namespace, and who may name them. */
export const permittedByGrant: Resolve = (row, { value, at, path }, { from, home, members, chooser }) => {
  const group = stringOf(get(value, 'group')) ?? '';
  const kind = stringOf(get(value, 'kind')) ?? '';
  const name = stringOf(get(value, 'name'));
  const namespace = stringOf(get(value, 'namespace')) ?? home;
  const meant = members.ofKind(`${group}/${kind}`).all.filter((each) => {
    return chooser.mayCompare(1) && homeOf(each) === namespace && (!name || each.resource.id.name === name);
  });
  return [{ by: 'many', row, from, at: get(value, 'kind')?.at ?? at, path, ...chooser.first(meant) }];
};
