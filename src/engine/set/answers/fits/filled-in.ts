import { quantityText } from '../../../model/pod-resources.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../../../yaml/value.ts';

/** An amount that nobody has written: the server fills it in before it counts. */
export type FilledIn = {
  readonly container: string;
  readonly list: 'requests' | 'limits';
  readonly resource: string;
  readonly amount: string;
  /** A LimitRange of the namespace gives it, or a limit that is written counts as request too. */
  readonly by: 'limit-range' | 'limit';
};

/** What the server fills in for the containers of a Pod. */
export function filledIn(pod: MapValue): readonly FilledIn[] {
  const spec = get(pod, 'spec');
  return ['initContainers', 'containers'].flatMap((field) =>
    itemsOf(get(spec, field)).flatMap((container) => {
      const resources = get(container, 'resources');
      return (['requests', 'limits'] as const).flatMap((list) => {
        const amounts = get(resources, list);
        return [...(amounts?.kind === 'map' ? amounts.entries : [])].flatMap(([resource, { value }]) => {
          const by = filledInBy(value, list === 'requests' ? get(get(resources, 'limits'), resource) : undefined);
          if (!by) return [];
          return { container: stringOf(get(container, 'name')) ?? '', list, resource, amount: quantityText(value), by };
        });
      });
    }),
  );
}

/** A request that comes from the limit stands where the limit is written. */
function filledInBy(value: Value, limit: Value | undefined): FilledIn['by'] | undefined {
  if (value.from === 'admission') return 'limit-range';
  return limit && limit.at.start === value.at.start && limit.at.end === value.at.end ? 'limit' : undefined;
}
