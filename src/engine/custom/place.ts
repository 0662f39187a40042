import { additionalOf, type Schema } from './schema.ts';

/** What a definition says of a place in an object: its schema, and whether fields that it does not have stay. */
export type Place = { readonly schema: Schema | undefined; readonly keeps: boolean };

export function placeOf(schema: Schema | undefined): Place {
  return { schema, keeps: schema?.preservesUnknown ?? false };
}

/** The place of the items of a list: what a list keeps as a whole, its items keep too. */
export function itemPlace({ schema, keeps }: Place): Place {
  return keeps ? { schema: schema?.items, keeps } : placeOf(schema?.items);
}

/** The place of a field; `unknown` where it is dropped, `kept` where it stays with all that is in it. */
export function fieldPlace({ schema, keeps }: Place, key: string): Place | 'unknown' | 'kept' {
  const own = schema?.properties.get(key);
  if (own) return placeOf(own);
  if (schema?.additional !== undefined) return placeOf(additionalOf(schema));
  return keeps ? 'kept' : 'unknown';
}
