import type { Alteration, Operation } from '../case.ts';
import { say } from '../say.ts';
import type { Tree } from '../tree.ts';
import type { Place } from '../typed.ts';
import { formatOf } from '../values/format-of.ts';
import { formats } from '../values/formats.ts';
import { knownValues } from '../values/known.ts';
import { boundaries, wrong } from '../values/scalars.ts';
import { alteration } from './alteration.ts';

/** Puts another value into a place: one of its type, a known one, one at a bound, one of another type. */
export function values(place: Place): Alteration[] {
  const { type } = place;
  const here = type.is === 'string' ? texts(place) : numbers(place);
  return [...here, ...replaced(place, 'type', wrong[type.is] ?? [])];
}

function texts(place: Place): Alteration[] {
  const field = nameOf(place);
  const listed = place.field?.enum ?? knownValues(field);
  if (!listed) return replaced(place, 'value', formats[formatOf(field)]);
  const first = listed.find((value) => value !== '') ?? 'x';
  return replaced(place, 'known', [...listed, ...beside(first)]);
}

/** Texts that look like a known value and are none. */
function beside(known: string): string[] {
  const other = known === known.toLowerCase() ? known.toUpperCase() : known.toLowerCase();
  return [other, `${known} `, `${known}x`, ''];
}

function numbers(place: Place): Alteration[] {
  const { type, value } = place;
  if (type.is === 'list' || type.is === 'map' || type.is === 'struct') return [];
  const near = typeof value === 'number' && Number.isInteger(value) ? [value - 1, value + 1] : [];
  return replaced(place, 'boundary', [...near, ...(boundaries[type.is as keyof typeof boundaries] ?? [])]);
}

function replaced({ steps, value, within }: Place, operation: Operation, list: readonly Tree[]): Alteration[] {
  if (within === 'root') return [];
  const done = new Set([say(value)]);
  return list.flatMap((one) => {
    const variant = say(one);
    if (done.has(variant)) return [];
    done.add(variant);
    return [alteration(steps, operation, variant, { set: one })];
  });
}

/** `core/v1.EnvVar.name` */
export function nameOf({ owner, field }: Place): string {
  return owner && field ? `${owner.id}.${field.name}` : '';
}
