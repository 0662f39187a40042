import type { Alteration } from '../case.ts';
import { isList, isMap } from '../tree.ts';
import type { Place } from '../typed.ts';
import { alteration } from './alteration.ts';

/** Takes a value away: no field, `null`, nothing in it. */
export function presence({ steps, value, within }: Place): Alteration[] {
  if (within === 'root') return [];
  const gone = alteration(steps, 'delete', '-', { remove: true });
  const none = alteration(steps, 'null', '-', { set: null });
  const empty = isList(value) ? [] : isMap(value) ? {} : undefined;
  const isFull = isList(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
  return [gone, none, ...(empty && isFull ? [alteration(steps, 'empty', '-', { set: empty })] : [])];
}
