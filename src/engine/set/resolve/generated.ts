import type { ResourceId } from '../../finding.ts';
import { get, numberOf, type Value } from '../../yaml/value.ts';
import type { OutsideReference } from '../reference.ts';
import type { EdgeRow } from '../edges.ts';
import type { Place } from '../plan.ts';
import type { Context } from './context.ts';

/** Stands in a name for what the controller makes up. */
export const madeUp = '…';

/** An object that a controller makes of another one. */
export function generated(
  row: EdgeRow,
  { at, path }: Pick<Place, 'at' | 'path'>,
  { from }: Context,
  id: ResourceId,
  more: { readonly fromId?: ResourceId; readonly count?: number } = {},
): OutsideReference {
  return { by: 'outside', row, from, at, path, id, state: 'generated', ...more };
}

/** A whole number of objects; what the server fills in where none is written. */
export function countAt(holder: Value | undefined, field: string, otherwise: number): number {
  const count = numberOf(get(holder, field));
  return count === undefined || !Number.isInteger(count) || count < 0 ? otherwise : count;
}

/** The ordinals of a StatefulSet: the first ones each for itself, the rest as one. */
export function ordinalsOf(spec: Value | undefined): readonly { readonly text: string; readonly count?: number }[] {
  const eachUpTo = 5;
  const replicas = countAt(spec, 'replicas', 1);
  const start = countAt(get(spec, 'ordinals'), 'start', 0);
  const single = Array.from({ length: Math.min(replicas, eachUpTo) }, (_, index) => ({ text: `${start + index}` }));
  const rest = replicas - single.length;
  if (rest <= 0) return single;
  return [...single, { text: `${start + eachUpTo}${madeUp}${start + replicas - 1}`, count: rest }];
}
