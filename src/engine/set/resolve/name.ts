import { matchesAny, isWellKnown } from '../well-known.ts';
import { get, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import type { NameEdge } from '../edges.ts';
import type { KindKey } from '../edges/row.ts';
import { isOwnGroup, isNamespaced } from '../kinds.ts';
import { find, type Member, type Members } from '../members.ts';
import type { Place } from '../plan.ts';
import type { NameReference } from '../reference.ts';
import { join, walk } from '../walk.ts';
import type { Context, Resolve } from './context.ts';

/** The references by name at one place. An empty name refers to nothing, and a star to no single object. */
export const byName: Resolve<NameEdge> = (row, place, context) => {
  const { value: holder, path } = place;
  const fields = row.nameField === undefined ? [undefined] : [row.nameField].flat();
  for (const field of fields) {
    const named = field === undefined ? holder : get(holder, field);
    const text = stringOf(named);
    if (!named || !text || text === '*') continue;
    const found = { ...place, at: named.at, path: field === undefined ? path : join(path, field) };
    return namesIn(row, text).flatMap((written) => {
      if (row.exceptNames && matchesAny(written.name, row.exceptNames)) return [];
      return nameReference(row, { ...found, value: holder }, context, { ...kindAt(row, holder), ...written });
    });
  }
  return [];
};

/** Where a name leads, as far as the text says it. */
type Wanted = { readonly group: string; readonly kind: string; readonly name: string; readonly namespace?: string };

function namesIn(row: NameEdge, text: string): readonly { name: string; namespace?: string }[] {
  if (row.written === undefined) return [{ name: text }];
  const names = row.written === 'comma-list' ? text.split(',').map((each) => each.trim()) : [text];
  return names.flatMap((each) => {
    const [before = '', after] = each.split('/');
    return each === '' ? [] : after === undefined ? [{ name: before }] : [{ namespace: before, name: after }];
  });
}

function kindAt(row: NameEdge, holder: Value): { group: string; kind: string } {
  const own = splitKind(row.to);
  const kind = row.kindField === undefined ? undefined : stringOf(get(holder, row.kindField));
  const written = row.groupField === undefined ? undefined : stringOf(get(holder, row.groupField));
  if (kind === undefined) return own;
  if (row.groupField !== 'apiVersion') return { group: written ?? own.group, kind };
  return { group: written?.includes('/') ? written.slice(0, written.indexOf('/')) : '', kind };
}

/** Group and kind of a key. */
export function splitKind(key: KindKey): { readonly group: string; readonly kind: string } {
  const slash = key.indexOf('/');
  return { group: key.slice(0, slash), kind: key.slice(slash + 1) };
}

/** A reference to one object, looked up. */
export function nameReference(row: NameEdge, place: Place, context: Context, wanted: Wanted): NameReference {
  const { value: holder, at, path, around } = place;
  const to = locate(row, wanted, holder, around[0], context);
  const target = find(context.members, to);
  return {
    by: 'name',
    row,
    from: context.from,
    at,
    path,
    holder,
    to,
    target,
    excused: excuseOf(row, holder, to, context),
    whenMissing: row.whenMissing,
    keys: row.keyPath === undefined ? [] : keysAt(holder, row.keyPath, parentOf(path)),
    port: row.portField === undefined ? undefined : portAt(row, holder, parentOf(path), at),
  };
}

function locate(
  row: NameEdge,
  { group, kind, name, namespace }: Wanted,
  holder: Value,
  root: Value | undefined,
  { home, members }: Context,
): NameReference['to'] {
  const namespaced = isNamespaced(group, kind);
  if (row.scope === 'cluster' || (row.scope === 'any' && namespaced === false)) {
    return { group, kind, namespace: '', name };
  }
  const fields = row.namespaceField === undefined ? [] : [row.namespaceField].flat();
  const beside = fields.map((field) => stringOf(get(holder, field))).find((text) => text);
  const elsewhere = row.namespaceElse === undefined ? undefined : stringOf(walk(root, row.namespaceElse)[0]?.value);
  const near = { group, kind, namespace: namespace || beside || elsewhere || home, name };
  if (row.scope !== 'any' || namespaced) return near;
  // Only the object itself can say whether a kind that Drydock does not know lies in namespaces.
  const wide = { ...near, namespace: '' };
  return !find(members, near) && find(members, wide) ? wide : near;
}

function excuseOf(
  row: NameEdge,
  holder: Value,
  to: NameReference['to'],
  { assumed, members }: Context,
): NameReference['excused'] {
  const optional = row.optionalField === undefined ? undefined : get(holder, row.optionalField);
  if (optional?.kind === 'bool' && optional.value) return 'optional';
  if (isWellKnown(to, assumed)) return 'brought-by-cluster';
  if (isClassOfVolume(to, members)) return 'unasked';
  const isAsked = row.class === 'built-in' && row.whenMissing !== 'nothing' && isOwnGroup(to.group);
  return isAsked ? undefined : 'unasked';
}

/** Claims and volumes find each other by a class that no StorageClass describes, too. */
function isClassOfVolume({ group, kind, name }: NameReference['to'], members: Members): boolean {
  if (group !== 'storage.k8s.io' || kind !== 'StorageClass') return false;
  const volumes = members.ofKind('/PersistentVolume').all;
  return volumes.some(({ resource }) => stringOf(get(get(resource.root, 'spec'), 'storageClassName')) === name);
}

function keysAt(holder: Value, pattern: string, path: string): NameReference['keys'] {
  return walk(holder, pattern, path).flatMap((found) => {
    const name = stringOf(found.value);
    return name === undefined ? [] : [{ name, at: found.at, path: found.path }];
  });
}

function portAt(row: NameEdge, holder: Value, path: string, nameAt: Place['at']): NameReference['port'] {
  const field = row.portField!;
  for (const [pattern, by] of [
    [`${field}.name`, 'name'],
    [`${field}.number`, 'number'],
    [field, 'number'],
  ] as const) {
    const [found] = walk(holder, pattern, path);
    const name = (by === 'name' ? stringOf(found?.value) : numberOf(found?.value)) || undefined;
    if (found && name !== undefined) return { name: String(name), at: found.at, path: found.path, by, alone: true };
  }
  return row.portElse === undefined
    ? undefined
    : { name: String(row.portElse), at: nameAt, path, by: 'number', alone: false };
}

/** The field around a field. */
function parentOf(path: string): string {
  return path.replace(/(\.[^.[\]]*|\[[^\]]*\])$/, '');
}

/** The object of a kind that is the default by an annotation: what is meant where a field is absent. It has a name. */
export function defaultOf(members: Members, kind: KindKey, annotation: string): Member | undefined {
  return members.ofKind(kind).all.find(({ resource }) => {
    if (resource.id.name === '') return false;
    const annotations = get(get(resource.root, 'metadata'), 'annotations');
    return stringOf(get(annotations, annotation)) === 'true';
  });
}

/** What is meant where a row's field is absent: only what stands in the input, for nobody has written it. */
export function impliedByAbsence(row: NameEdge, context: Context, path: string): readonly NameReference[] {
  if (row.absent === undefined) return [];
  const { from, home, members } = context;
  const { group, kind } = splitKind(row.to);
  const target =
    'name' in row.absent
      ? find(members, { group, kind, namespace: row.scope === 'cluster' ? '' : home, name: row.absent.name })
      : defaultOf(members, row.to, row.absent.annotation);
  if (!target) return [];
  const { root, id, nameAt } = from.resource;
  return [
    {
      by: 'name',
      row,
      from,
      at: nameAt,
      path,
      holder: root,
      to: target.resource.id,
      target,
      excused: 'unasked',
      whenMissing: 'nothing',
      keys: [],
      port: undefined,
    } satisfies NameReference,
  ].filter(() => id.name !== '');
}
