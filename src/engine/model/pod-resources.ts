import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { addAmounts, amountOf, largerAmounts, printAmount, sum, type Amount, type Amounts } from './amount.ts';

export type ResourceKind = 'requests' | 'limits';

/**
 * What the containers of a Pod need together, by resource. Init containers run one after the other; those that restart
 * always keep running beside the rest.
 * Source: `aggregateContainerResourcesByFn` in k8s.io/component-helpers/resource/helpers.go.
 */
export function amountsOfContainers(spec: Value | undefined, kind: ResourceKind): Amounts {
  let together = itemsOf(get(spec, 'containers'))
    .map((container) => amountsIn(get(get(container, 'resources'), kind)))
    .reduce(addAmounts, new Map());
  let staying: Amounts = new Map();
  let starting: Amounts = new Map();
  for (const container of itemsOf(get(spec, 'initContainers'))) {
    const own = amountsIn(get(get(container, 'resources'), kind));
    const stays = stringOf(get(container, 'restartPolicy')) === 'Always';
    if (stays) [together, staying] = [addAmounts(together, own), addAmounts(staying, own)];
    starting = largerAmounts(starting, stays ? staying : addAmounts(own, staying));
  }
  return largerAmounts(together, starting);
}

/** Whether a Pod may say for all its containers together how much it needs of this. */
export const isForWholePod = (name: string): boolean =>
  name === 'cpu' || name === 'memory' || name.startsWith('hugepages-');

/**
 * What a Pod needs: its own word counts before that of its containers, and the overhead of its runtime comes on top.
 * Source: `PodRequests` and `PodLimits` in k8s.io/component-helpers/resource/helpers.go.
 */
export function amountsOfPod(spec: Value | undefined, kind: ResourceKind): Amounts {
  const own = [...amountsIn(get(get(spec, 'resources'), kind))].filter(([name]) => isForWholePod(name));
  const all: Amounts = new Map([...amountsOfContainers(spec, kind), ...own]);
  const overhead = amountsIn(get(spec, 'overhead'));
  if (kind === 'requests') return addAmounts(all, overhead);
  const limited = [...all].map(([name, amount]): [string, Amount] => {
    const more = overhead.get(name);
    return [name, more && amount.nano !== 0n ? sum(amount, more) : amount];
  });
  return new Map(limited);
}

/** The same of the containers alone, as the server prints it. */
export function sumOfContainers(spec: Value | undefined, kind: ResourceKind): ReadonlyMap<string, string> {
  return new Map([...amountsOfContainers(spec, kind)].map(([name, amount]) => [name, printAmount(amount)]));
}

/** The text of a quantity as it is written, or the number of one. */
export function quantityText(value: Value): string {
  return value.kind === 'string' ? value.value : value.kind === 'int' || value.kind === 'float' ? value.raw : '';
}

/** The amounts that a map of quantities holds. */
export function amountsIn(map: Value | undefined): Amounts {
  if (map?.kind !== 'map') return new Map();
  return new Map([...map.entries.values()].map(({ key, value }) => [key, amountOf(quantityText(value))]));
}

const standing = new WeakMap<MapValue, Amounts>();

/** The same, of an object that stands in the cluster: thousands may be held against it, and it is read once. */
export function standingAmounts(map: Value | undefined): Amounts {
  if (map?.kind !== 'map') return new Map();
  const known = standing.get(map) ?? amountsIn(map);
  standing.set(map, known);
  return known;
}
