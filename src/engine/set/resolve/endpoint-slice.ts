import type { ResourceId } from '../../finding.ts';
import { selectorOfMap } from '../../model/selector.ts';
import { get, stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { generated, madeUp } from './generated.ts';

/** The EndpointSlice that the controller makes of a Service with a selector, and the Pods in it. */
export const endpointSliceOf: Resolve = (row, place, context) => {
  const { id, root } = context.from.resource;
  const selector = selectorOfMap(place.value);
  if (selector.terms.length === 0 || stringOf(get(get(root, 'spec'), 'type')) === 'ExternalName') return [];
  const slice: ResourceId = {
    ...{ group: 'discovery.k8s.io', version: 'v1', kind: 'EndpointSlice' },
    ...{ namespace: context.home, name: `${id.name}-${madeUp}` },
  };
  const { targets } = context.chooser.podsIn(context.home, selector);
  return [
    generated(row, place, context, slice),
    ...targets.map(({ resource }) => generated(row, place, context, resource.id, { fromId: slice })),
  ];
};
