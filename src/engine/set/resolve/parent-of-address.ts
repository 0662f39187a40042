import { get, stringOf } from '../../yaml/value.ts';
import { kindOfResource } from '../kinds.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/** The object that an IPAddress was given to, named by its resource: mostly a Service. */
export const parentOfAddress: Resolve = (row, place, context) => {
  const of = (field: string): string => stringOf(get(place.value, field)) ?? '';
  const kind = kindOfResource(of('group'), of('resource'));
  const named = get(place.value, 'name');
  if (!kind || !named || !of('name')) return [];
  const id = { group: of('group'), kind, namespace: of('namespace'), name: of('name') };
  return [toObject(row, { ...place, at: named.at, path: `${place.path}.name` }, context, id, 'drawn')];
};
