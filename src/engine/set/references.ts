import type { Span } from '../../text/span.ts';
import type { ResourceId } from '../finding.ts';
import { matches, selectorOf, selectorOfMap, type Selector } from '../model/selector.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';
import { edgeRows, type EdgeRow } from './edges.ts';
import { find, type Member, type Members } from './members.ts';
import { walk, type Found } from './walk.ts';

/** A reference of one object, followed. */
export type Reference = {
  readonly row: EdgeRow;
  readonly from: Member;
  /** The name (or selector) in the text. */
  readonly at: Span;
  readonly path: string;
} & (
  | {
      readonly by: 'name';
      readonly to: Omit<ResourceId, 'version'>;
      readonly target: Member | undefined;
      /** The manifest or the cluster's own objects excuse a missing target. */
      readonly excused: 'optional' | 'brought-by-cluster' | undefined;
      readonly key: { readonly name: string; readonly at: Span } | undefined;
    }
  | { readonly by: 'selector'; readonly selector: Selector; readonly targets: readonly Member[] }
);

const rowsBySource = new Map<string, EdgeRow[]>();
for (const row of edgeRows.flatMap(alsoForInitContainers)) {
  rowsBySource.set(row.from, [...(rowsBySource.get(row.from) ?? []), row]);
}

/** What holds for containers holds for init containers: the table names the former only. */
function alsoForInitContainers(row: EdgeRow): readonly EdgeRow[] {
  const inContainers = 'containers[*]';
  if (row.from !== 'pod-spec' || !row.path.startsWith(inContainers)) return [row];
  return [row, { ...row, path: `initContainers[*]${row.path.slice(inContainers.length)}` }];
}

/** Follows every reference of every object, in the order of the input and of the table. */
export function referencesOf(members: Members): readonly Reference[] {
  const references: Reference[] = [];
  for (const from of members.all) {
    const { group, kind } = from.resource.id;
    for (const row of rowsBySource.get(`${group}/${kind}`) ?? [])
      follow(row, from, from.resource.root, '', members, references);
    if (!from.pods) continue;
    const prefix = from.pods.path === '' ? 'spec' : `${from.pods.path}.spec`;
    for (const row of rowsBySource.get('pod-spec') ?? []) {
      follow(row, from, from.pods.spec, prefix, members, references);
    }
  }
  return references;
}

function follow(
  row: EdgeRow,
  from: Member,
  root: Value | undefined,
  prefix: string,
  members: Members,
  references: Reference[],
): void {
  for (const found of walk(root, row.path, prefix)) {
    const reference = row.by === 'name' ? byName(row, from, found, members) : bySelector(row, from, found, members);
    if (reference) references.push(reference);
  }
}

function byName(row: EdgeRow & { by: 'name' }, from: Member, found: Found, members: Members): Reference | undefined {
  const named = row.nameField === undefined ? found.value : get(found.value, row.nameField);
  const name = stringOf(named);
  if (named === undefined || name === undefined || name === '') return undefined;
  const to = targetOf(row, from, found.value, name);
  const wanted = row.keyField === undefined ? undefined : get(found.value, row.keyField);
  const key = stringOf(wanted);
  const optional = row.optionalField === undefined ? undefined : get(found.value, row.optionalField);
  const brought = row.broughtByCluster;
  return {
    by: 'name',
    row,
    from,
    at: named.at,
    path: row.nameField === undefined ? found.path : `${found.path}.${row.nameField}`,
    to,
    target: find(members, to),
    excused:
      optional?.kind === 'bool' && optional.value
        ? 'optional'
        : brought === 'any' || brought?.includes(name)
          ? 'brought-by-cluster'
          : undefined,
    key: wanted && key !== undefined ? { name: key, at: wanted.at } : undefined,
  };
}

function targetOf(row: EdgeRow & { by: 'name' }, from: Member, at: Value, name: string): Omit<ResourceId, 'version'> {
  const slash = row.to.indexOf('/');
  let group = row.to.slice(0, slash);
  let kind = row.to.slice(slash + 1);
  if (row.targetKindField !== undefined) {
    kind = stringOf(get(at, row.targetKindField)) ?? kind;
    const apiVersion = stringOf(get(at, 'apiVersion')) ?? '';
    group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  }
  return { group, kind, namespace: clusterScoped.has(kind) ? '' : from.resource.id.namespace, name };
}

/** The cluster-scoped kinds that the table points at. */
const clusterScoped = new Set(['IngressClass', 'StorageClass', 'PersistentVolume', 'PriorityClass']);

function bySelector(
  row: EdgeRow & { by: 'selector' },
  from: Member,
  found: Found,
  members: Members,
): Reference | undefined {
  if (found.value.kind !== 'map') return undefined;
  const selector = row.form === 'map' ? selectorOfMap(found.value) : selectorOf(found.value);
  const candidates = members.withPods.get(from.resource.id.namespace) ?? [];
  const none = selector.terms.length === 0 && row.empty === 'none';
  return {
    by: 'selector',
    row,
    from,
    at: found.at,
    path: found.path,
    selector,
    targets: none ? [] : candidates.filter((candidate) => matches(selector, candidate.pods.labels)),
  };
}
