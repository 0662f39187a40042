import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { addAmounts, amountOf, largerAmounts, printAmount, type Amounts } from './amount.ts';

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

/** The same, as the server prints it. */
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
