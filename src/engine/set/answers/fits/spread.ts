import { matches, selectorOf, type Selector } from '../../../model/selector.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../../yaml/value.ts';
import { answersNodeWishes, untolerated } from './node-wishes.ts';
import type { Filling, NodeToFill } from './node.ts';
import type { PodToPlace } from './pod.ts';

/** A `topologySpreadConstraint` that must be kept. */
export type Constraint = {
  readonly maxSkew: number;
  readonly topologyKey: string;
  readonly minDomains: number;
  /** `undefined` means no Pod. */
  readonly selector: Selector | undefined;
  /** Whether Nodes count that the Pod's wishes, or their taints, keep it from. */
  readonly heedsWishes: boolean;
  readonly heedsTaints: boolean;
};

/** The constraints that must be kept; those with `ScheduleAnyway` only say what is better. */
export function constraintsOf(spec: Value | undefined): readonly Constraint[] {
  return itemsOf(get(spec, 'topologySpreadConstraints')).flatMap((each) => {
    const text = (field: string): string => stringOf(get(each, field)) ?? '';
    if (text('whenUnsatisfiable') === 'ScheduleAnyway') return [];
    const labelSelector = get(each, 'labelSelector');
    return {
      maxSkew: numberOf(get(each, 'maxSkew')) ?? 1,
      topologyKey: text('topologyKey'),
      minDomains: numberOf(get(each, 'minDomains')) ?? 1,
      selector: labelSelector?.kind === 'map' ? selectorOf(labelSelector) : undefined,
      heedsWishes: text('nodeAffinityPolicy') !== 'Ignore',
      heedsTaints: text('nodeTaintsPolicy') === 'Honor',
    };
  });
}

/** How many Pods that a constraint counts run in each domain, and the fewest that run in one. */
export type Spread = {
  readonly constraint: Constraint;
  readonly inDomain: ReadonlyMap<string, number>;
  readonly least: number;
  /** Whether the Pod itself is one of them. */
  readonly itself: boolean;
};

/** Source: `calPreFilterState` in pkg/scheduler/framework/plugins/podtopologyspread/filtering.go. */
export function spreadOf(pod: PodToPlace, all: readonly Filling[]): readonly Spread[] {
  if (pod.spread.length === 0) return [];
  const counting = all.filter(({ node }) => pod.spread.every(({ topologyKey }) => node.labels.has(topologyKey)));
  return pod.spread.map((constraint) => {
    const { topologyKey, selector, minDomains } = constraint;
    const inDomain = new Map<string, number>();
    for (const each of counting) {
      if (!isCounted(constraint, pod, each)) continue;
      const name = each.node.labels.get(topologyKey)!;
      inDomain.set(name, (inDomain.get(name) ?? 0) + countOn(each, selector, pod.namespace));
    }
    let least = Infinity;
    for (const count of inDomain.values()) least = Math.min(least, count);
    if (inDomain.size < minDomains) least = 0;
    return { constraint, inDomain, least, itself: selector !== undefined && matches(selector, pod.labels) };
  });
}

/**
 * Which constraint a Node would break, and how: it lacks the label, or its domain would have too many.
 * Source: `Filter` in the same file.
 */
export function brokenSpread(
  spread: readonly Spread[],
  { labels }: NodeToFill,
): { readonly topologyKey: string; readonly lacksLabel: boolean } | undefined {
  for (const { constraint, inDomain, least, itself } of spread) {
    const { topologyKey, maxSkew } = constraint;
    const domain = labels.get(topologyKey);
    if (domain === undefined) return { topologyKey, lacksLabel: true };
    const skew = (inDomain.get(domain) ?? 0) + (itself ? 1 : 0) - least;
    if (skew > maxSkew) return { topologyKey, lacksLabel: false };
  }
  return undefined;
}

function isCounted({ heedsWishes, heedsTaints }: Constraint, pod: PodToPlace, { node }: Filling): boolean {
  return (!heedsWishes || answersNodeWishes(pod, node)) && (!heedsTaints || !untolerated(pod, node));
}

/** A selector without terms counts nothing here. */
function countOn({ pods }: Filling, selector: Selector | undefined, namespace: string): number {
  if (!selector || selector.terms.length === 0) return 0;
  let count = 0;
  for (const [pod, many] of pods) if (pod.namespace === namespace && matches(selector, pod.labels)) count += many;
  return count;
}
