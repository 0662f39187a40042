import type { Alteration } from '../case.ts';
import { say } from '../say.ts';
import { isList, isMap, type Tree } from '../tree.ts';
import type { Place } from '../typed.ts';
import { formatOf } from '../values/format-of.ts';
import { formats } from '../values/formats.ts';
import { knownValues } from '../values/known.ts';
import { boundaries } from '../values/scalars.ts';
import { alteration } from './alteration.ts';
import { nameOf } from './values.ts';

/** Makes a list longer: an item twice, an item that is like another but for one field, one more scalar. */
export function lists(place: Place): Alteration[] {
  const { steps, value, type } = place;
  if (!isList(value) || type.is !== 'list') return [];
  const end = [...steps, value.length];
  const twins = value.map((item, index) => alteration(end, 'duplicate', `${index}`, { set: item }));
  const kin = value.flatMap((item, index) =>
    isMap(item)
      ? Object.keys(item).map((key) => alteration(end, 'duplicate', `${index} without ${key}`, { set: without(item, key) }))
      : [],
  ); // prettier-ignore
  const scalars = scalarsOf(place).filter((one) => !value.includes(one));
  return [...twins, ...kin, ...scalars.map((one) => alteration(end, 'item', say(one), { set: one }))];
}

function without(item: { readonly [key: string]: Tree }, key: string): Tree {
  const { [key]: _, ...rest } = item;
  return rest;
}

function scalarsOf(place: Place): readonly Tree[] {
  if (place.type.is !== 'list') return [];
  const { is } = place.type.of;
  if (is === 'string') return place.field?.enum ?? knownValues(nameOf(place)) ?? formats[formatOf(nameOf(place))];
  if (is === 'list' || is === 'map' || is === 'struct' || is === 'any' || is === 'schema-or') return [];
  return boundaries[is] ?? [];
}
