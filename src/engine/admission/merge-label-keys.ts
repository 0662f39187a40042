import type { KubernetesVersion } from '../schema/versions.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { added, withField } from './admitted.ts';

type Change = (term: MapValue) => MapValue;

/** Changes each map of a list that stands some fields below. */
function inList(object: MapValue, path: readonly string[], change: Change): MapValue {
  const [first, ...rest] = path;
  if (first === undefined) return object;
  const value = object.entries.get(first)?.value;
  if (value?.kind === 'map') {
    const changed = rest.length === 0 ? change(value) : inList(value, rest, change);
    return changed === value ? object : withField(object, first, changed);
  }
  if (value?.kind !== 'list') return object;
  const items = value.items.map((item) =>
    item.kind === 'map' ? (rest.length === 0 ? change(item) : inList(item, rest, change)) : item,
  );
  return items.every((item, index) => item === value.items[index])
    ? object
    : withField(object, first, { ...value, items });
}

/** Writes the Pod's own labels of these keys into the selector of a term. Source: `applyLabelKeysToLabelSelector`. */
function mergeInto(labels: Value | undefined, lists: readonly (readonly [string, 'In' | 'NotIn'])[]): Change {
  return (term) => {
    const selector = get(term, 'labelSelector');
    if (selector?.kind !== 'map') return term;
    const more = lists.flatMap(([list, operator]) =>
      itemsOf(get(term, list)).flatMap((item) => {
        const key = stringOf(item);
        const value = key === undefined ? undefined : get(labels, key);
        if (key === undefined || !value) return [];
        return [added({ key, operator, values: [stringOf(value) ?? ''] }, item.at)];
      }),
    );
    if (more.length === 0) return term;
    const list = get(selector, 'matchExpressions');
    const whole: Value = { kind: 'list', at: list?.at ?? selector.at, items: [...itemsOf(list), ...more] };
    return withField(term, 'labelSelector', withField(selector, 'matchExpressions', whole));
  };
}

const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
const keys = [
  ['matchLabelKeys', 'In'],
  ['mismatchLabelKeys', 'NotIn'],
] as const;

/**
 * A Pod with its labels written into the selectors that name their keys.
 * Source: `mutatePodAffinity` and, since 1.34, `mutateTopologySpreadConstraints` in pkg/registry/core/pod/strategy.go.
 */
export function mergeLabelKeys(pod: MapValue, kubernetes: KubernetesVersion): MapValue {
  const labels = get(get(pod, 'metadata'), 'labels');
  const merge = mergeInto(labels, keys);
  let merged = pod;
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    merged = inList(merged, ['spec', 'affinity', kind, preferred, 'podAffinityTerm'], merge);
    merged = inList(merged, ['spec', 'affinity', kind, required], merge);
  }
  if (kubernetes === '1.32' || kubernetes === '1.33') return merged;
  return inList(merged, ['spec', 'topologySpreadConstraints'], mergeInto(labels, keys.slice(0, 1)));
}
