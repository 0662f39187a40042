import { toJson, type Json } from '../yaml/to-json.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';

/** The places in `metadata.ownerReferences` of owners that stand there before in the same words. */
export function repeatedOwners(root: Value): readonly number[] {
  const seen = new Set<string>();
  return itemsOf(get(get(root, 'metadata'), 'ownerReferences')).flatMap((owner, index) => {
    const key = JSON.stringify(meaningOf(owner));
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? index : [];
  });
}

/**
 * The object with each owner named once, as the server stores it; the same object where that is so already.
 * Source: `dedupOwnerReferences` in k8s.io/apiserver/pkg/endpoints/handlers/rest.go.
 */
export function withDistinctOwners<V extends Value>(root: V): V {
  const repeated = new Set(repeatedOwners(root));
  const metadata = get(root, 'metadata');
  const owners = get(metadata, 'ownerReferences');
  if (repeated.size === 0 || root.kind !== 'map' || metadata?.kind !== 'map' || owners?.kind !== 'list') return root;
  const items = owners.items.filter((_, index) => !repeated.has(index));
  return withEntry(root, 'metadata', withEntry(metadata, 'ownerReferences', { ...owners, items })) as V;
}

/** What two equal owners have in common, however they are written. */
function meaningOf(owner: Value): Json {
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
