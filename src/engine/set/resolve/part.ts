import type { Span } from '../../../text/span.ts';
import { get, stringOf, type Value } from '../../yaml/value.ts';
import type { PartEdge } from '../edges.ts';
import type { Place } from '../plan.ts';
import { join } from '../walk.ts';
import type { Context, Resolve } from './context.ts';

/** The name of something that the object declares itself; a port by number needs no declaration. */
export const byPart: Resolve<PartEdge> = (row, place, context) => {
  const named = row.nameField === undefined ? place.value : get(place.value, row.nameField);
  const name = stringOf(named);
  if (!named || !name) return [];
  const lists = row.declared.flatMap(({ within, path }) => {
    const root = rootOf(within, place, context);
    return root ? [context.declared(root, path)] : [];
  });
  return [
    {
      by: 'part',
      row,
      from: context.from,
      at: named.at,
      path: row.nameField === undefined ? place.path : join(place.path, row.nameField),
      part: row.part,
      name,
      to: context.from,
      found: lists.map((names) => names.get(name)).find((at): at is Span => at !== undefined),
      declared: lists,
      whenMissing: row.whenMissing,
    },
  ];
};

/** The container is the first item on the way from the Pod spec. */
function rootOf(within: 'root' | 'container' | 'object', { around }: Place, { from }: Context): Value | undefined {
  return within === 'object' ? from.resource.root : around[within === 'root' ? 0 : 1];
}
