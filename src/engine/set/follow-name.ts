import type { ResourceId } from '../finding.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';
import type { NameEdge } from './edges.ts';
import { find, type Member, type Members } from './members.ts';
import type { NameReference } from './reference.ts';
import { walk, type Found } from './walk.ts';

/** All references that a row finds below `root`. An empty name refers to nothing. */
export function followName(
  row: NameEdge,
  from: Member,
  root: Value | undefined,
  prefix: string,
  members: Members,
): readonly NameReference[] {
  return walk(root, row.path, prefix).flatMap((found) => follow(row, from, found, members) ?? []);
}

function follow(
  row: NameEdge,
  from: Member,
  { value: holder, path }: Found,
  members: Members,
): NameReference | undefined {
  const named = row.nameField === undefined ? holder : get(holder, row.nameField);
  const name = stringOf(named);
  if (named === undefined || name === undefined || name === '') return undefined;
  const to = targetOf(row, from, holder, name);
  const wanted = row.keyField === undefined ? undefined : get(holder, row.keyField);
  const key = stringOf(wanted);
  return {
    by: 'name',
    row,
    from,
    at: named.at,
    path: row.nameField === undefined ? path : `${path}.${row.nameField}`,
    holder,
    to,
    target: find(members, to),
    excused: excuseOf(row, holder, name),
    key: wanted && key !== undefined ? { name: key, at: wanted.at } : undefined,
  };
}

function excuseOf(
  { optionalField, broughtByCluster }: NameEdge,
  holder: Value,
  name: string,
): NameReference['excused'] {
  const optional = optionalField === undefined ? undefined : get(holder, optionalField);
  if (optional?.kind === 'bool' && optional.value) return 'optional';
  return broughtByCluster === 'any' || broughtByCluster?.includes(name) ? 'brought-by-cluster' : undefined;
}

function targetOf(row: NameEdge, from: Member, holder: Value, name: string): Omit<ResourceId, 'version'> {
  const slash = row.to.indexOf('/');
  let group = row.to.slice(0, slash);
  let kind = row.to.slice(slash + 1);
  if (row.targetKindField !== undefined) {
    kind = stringOf(get(holder, row.targetKindField)) ?? kind;
    const apiVersion = stringOf(get(holder, 'apiVersion')) ?? '';
    group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  }
  return { group, kind, namespace: row.targetScope === 'cluster' ? '' : from.resource.id.namespace, name };
}
