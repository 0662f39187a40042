import type { data } from '@actions/expressions';
import { Array as List } from '@actions/expressions/data/array';
import { Dictionary } from '@actions/expressions/data/dictionary';
import { Null } from '@actions/expressions/data/null';
import type { Known } from './state.ts';

type Value = data.ExpressionData;

/** A value that only the run will tell. */
class Unknown extends Null {}

export const unknown: Value = new Unknown();

/** An object of which some keys are known. Every other key is there or not: nobody can say before the run. */
class PartlyKnown extends Dictionary {
  override get(key: string): Value {
    return super.get(key) ?? unknown;
  }
}

/**
 * An object with these entries. Of the keys in `open` it is not known what they hold; a key that stands in neither is
 * absent. With `open: 'all'` every other key is unknown.
 */
export function object(entries: Readonly<Record<string, Value>>, open: readonly string[] | 'all' = []): Value {
  const known = Object.entries(entries).map(([key, value]) => ({ key, value }));
  if (open === 'all') return new PartlyKnown(...known);
  return new Dictionary(...known, ...open.map((key) => ({ key, value: unknown })));
}

/** Whether the value as a whole is known, with everything in it. Values are shallow: what is nested is looked at too. */
export function isKnown(value: Value): boolean {
  if (value instanceof Unknown || value instanceof PartlyKnown) return false;
  return value instanceof Dictionary || value instanceof List ? value.values().every(isKnown) : true;
}

export const isUnknown = (value: Value): boolean => value instanceof Unknown;

/** Whether a star or an unknown key can be looked up in it. */
export const isOpen = (value: Value): boolean => value instanceof PartlyKnown;

export const not = (known: Known): Known => (known === 'unknown' ? 'unknown' : known === 'yes' ? 'no' : 'yes');

export const known = (holds: boolean): Known => (holds ? 'yes' : 'no');
