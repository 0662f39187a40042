import { isZeroValue } from '../model/zero.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import { fieldPlace, itemPlace, placeOf, type Place } from './place.ts';
import { schemaAt, type Schema } from './schema.ts';
import { ownFields } from './unknown-fields.ts';

/**
 * An object without the fields that its schema does not know, and without nulls that it does not allow.
 * Source: `Prune` in pkg/apiserver/schema/pruning, and `PruneNonNullableNullsWithoutDefaults` in .../defaulting.
 */
export function prune(root: MapValue, schema: Schema | undefined): MapValue {
  return pruneMap(root, placeOf(schema), 'root');
}

/** Whether a map is the object itself, an object within it, or neither. */
type Rank = 'root' | 'inner' | 'none';

function pruneValue(value: Value, place: Place): Value {
  if (value.kind === 'list') {
    const next = itemPlace(place);
    return { ...value, items: value.items.map((item) => pruneValue(item, next)) };
  }
  return value.kind === 'map' ? pruneMap(value, place, place.schema?.isEmbedded ? 'inner' : 'none') : value;
}

function pruneMap(map: MapValue, place: Place, rank: Rank): MapValue {
  const entries = new Map<string, Entry>();
  for (const [key, entry] of map.entries) {
    const next = rank !== 'none' && ownFields.has(key) ? 'kept' : fieldPlace(place, key);
    if (next === 'unknown' || (entry.value.kind === 'null' && mayNotBeNull(place, key))) continue;
    const value =
      next !== 'kept'
        ? pruneValue(entry.value, next)
        : rank !== 'none' && key === 'metadata'
          ? asMetadata(entry.value, rank)
          : entry.value;
    entries.set(key, { ...entry, value });
  }
  return { ...map, entries };
}

function mayNotBeNull({ schema }: Place, key: string): boolean {
  const own = schemaAt(schema, key);
  return own !== undefined && !own.nullable && !own.preset;
}

/** Metadata are read into their own type, where a null is nothing; those of objects within are written back from it. */
function asMetadata(metadata: Value, rank: Rank): Value {
  if (rank === 'inner' && metadata.kind === 'null') return { kind: 'map', at: metadata.at, entries: new Map() };
  if (metadata.kind !== 'map') return metadata;
  const isKept = ([, { value }]: [string, Entry]): boolean =>
    rank === 'inner' ? !isZeroValue(value) && !isEmptyMap(value) : value.kind !== 'null';
  return { ...metadata, entries: new Map([...metadata.entries].filter(isKept)) };
}

const isEmptyMap = (value: Value): boolean => value.kind === 'map' && value.entries.size === 0;
