import { toJson, type Json } from '../../yaml/to-json.ts';
import { get, stringOf, type MapValue, type Value } from '../../yaml/value.ts';
import type { Report } from '../report.ts';
import { descend, items, rootSubject, type Subject } from '../subject.ts';

/** The owners of an object that it names twice in the same words. */
export function repeatedOwners(root: Value): readonly Subject[] {
  const seen = new Set<string>();
  return items(descend(rootSubject(root), 'metadata', 'ownerReferences')).filter((owner) => {
    const key = JSON.stringify(meaningOf(owner.value));
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}

/**
 * The object with each owner named once, as the server stores it; the same object where that is so already.
 * Source: `dedupOwnerReferences` in k8s.io/apiserver/pkg/endpoints/handlers/rest.go.
 */
export function withDistinctOwners<V extends Value>(root: V): V {
  const repeated = new Set(repeatedOwners(root).map(({ step }) => step));
  const metadata = get(root, 'metadata');
  const owners = get(metadata, 'ownerReferences');
  if (repeated.size === 0 || root.kind !== 'map' || metadata?.kind !== 'map' || owners?.kind !== 'list') return root;
  const items = owners.items.filter((_, index) => !repeated.has(index));
  return withEntry(root, 'metadata', withEntry(metadata, 'ownerReferences', { ...owners, items })) as V;
}

/** The server takes out what is repeated before it judges the object, and warns. */
export function warnOfRepeatedOwners(root: Value, report: Report): void {
  const repeated = repeatedOwners(root);
  const [first] = repeated;
  if (!first) return;
  const uids = repeated.map(({ value }) => stringOf(get(value, 'uid')) ?? '');
  const args = { field: 'uid', value: uids[0]!, list: 'ownerReferences' };
  report.warn(first, 'duplicate-in-list', args, ['owners-repeated', uids.join(', ')]);
}

/** What two equal owners have in common, however they are written. */
function meaningOf(owner: Value | undefined): Json {
  const names = ['apiVersion', 'kind', 'name', 'uid'].map((name) => stringOf(get(owner, name)) ?? '');
  const switches = ['controller', 'blockOwnerDeletion'].map((name) => {
    const value = get(owner, name);
    return value ? toJson(value) : null;
  });
  return [...names, ...switches];
}

function withEntry(map: MapValue, key: string, value: Value): MapValue {
  const entries = new Map(map.entries);
  entries.set(key, { ...entries.get(key)!, value });
  return { ...map, entries };
}
