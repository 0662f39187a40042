import type { Entry, MapValue, Value } from '../yaml/value.ts';

/**
 * The objects of a document as kubectl takes them apart: whatever has `items` is a list, and its items are sent alone.
 * An item with neither apiVersion nor kind takes them from the list, as in a PodList.
 * Source: `unstructuredJSONScheme.decodeToList` in `k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/helpers.go`.
 */
export function expandList(root: Value): readonly Value[] {
  const items = root.kind === 'map' ? root.entries.get('items')?.value : undefined;
  if (root.kind !== 'map' || !items || !isName(root.entries.get('apiVersion')) || !isName(root.entries.get('kind')))
    return [root];
  if (items.kind === 'null') return [];
  if (items.kind !== 'list') return [root];
  return items.items.map((item) => (item.kind === 'map' ? withHeadOf(root, item) : item));
}

function withHeadOf(list: MapValue, item: MapValue): MapValue {
  if (isName(item.entries.get('apiVersion')) || isName(item.entries.get('kind'))) return item;
  const apiVersion = list.entries.get('apiVersion')!;
  const kind = list.entries.get('kind')!;
  const own = kind.value.kind === 'string' ? kind.value.value.replace(/List$/, '') : '';
  const head: [string, Entry][] = [
    ['apiVersion', apiVersion],
    ['kind', { ...kind, value: { kind: 'string', at: kind.value.at, raw: own, plain: true, value: own } }],
  ];
  return { ...item, entries: new Map([...item.entries, ...head]) };
}

function isName(entry: Entry | undefined): boolean {
  return entry?.value.kind === 'string' && entry.value.value !== '';
}
