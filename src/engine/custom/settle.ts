import type { Span } from '../../text/span.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import type { CustomKind } from './custom-kind.ts';
import { additionalOf, schemaAt, type Schema } from './schema.ts';
import { fieldPlace, itemPlace, placeOf, type Place } from './place.ts';
import { ownFields } from './unknown-fields.ts';

/**
 * The object as the server holds it before it judges: without what the definition does not know, without nulls that it
 * does not allow, with its defaults, and without the status where that is written by others.
 * What was written is shared with the original or copied, never changed; what is added has `from: 'default'`.
 */
export function settle(root: MapValue, { schema, hasStatus }: CustomKind): MapValue {
  const pruned = prune(root, placeOf(schema), true) as MapValue;
  const whole = withoutGeneration(schema ? (fill(pruned, schema) as MapValue) : pruned);
  if (!hasStatus || !whole.entries.has('status')) return whole;
  return { ...whole, entries: new Map([...whole.entries].filter(([key]) => key !== 'status')) };
}

/** Source: `prune` in pkg/apiserver/schema/pruning, and `PruneNonNullableNullsWithoutDefaults` in .../defaulting. */
function prune(value: Value, place: Place, isResource: boolean): Value {
  if (value.kind === 'list') {
    const next = itemPlace(place);
    return { ...value, items: value.items.map((item) => prune(item, next, next.schema?.isEmbedded ?? false)) };
  }
  if (value.kind !== 'map') return value;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of value.entries) {
    const next = isResource && ownFields.has(key) ? 'kept' : fieldPlace(place, key);
    if (next === 'unknown' || (entry.value.kind === 'null' && mayNotBeNull(place, key))) continue;
    entries.set(key, {
      ...entry,
      value:
        next === 'kept'
          ? isResource && key === 'metadata'
            ? withoutNulls(entry.value)
            : entry.value
          : prune(entry.value, next, next.schema?.isEmbedded ?? false),
    });
  }
  return { ...value, entries };
}

function mayNotBeNull({ schema }: Place, key: string): boolean {
  const own = schemaAt(schema, key);
  return own !== undefined && !own.nullable && !own.preset;
}

/** Metadata are read into their own type, where a field that is null is none. */
function withoutNulls(metadata: Value): Value {
  if (metadata.kind !== 'map') return metadata;
  return { ...metadata, entries: new Map([...metadata.entries].filter(([, { value }]) => value.kind !== 'null')) };
}

/** The server counts the generations itself: `PrepareForCreate` in pkg/registry/customresource/strategy.go. */
function withoutGeneration(object: MapValue): MapValue {
  const metadata = object.entries.get('metadata');
  if (metadata?.value.kind !== 'map' || !metadata.value.entries.has('generation')) return object;
  const entries = new Map([...metadata.value.entries].filter(([key]) => key !== 'generation'));
  const value: MapValue = { ...metadata.value, entries };
  return { ...object, entries: new Map([...object.entries, ['metadata', { ...metadata, value }]]) };
}

/** From outside to inside: what a default adds gets its own defaults in turn. Source: `Default` in .../defaulting. */
function fill(value: Value, schema: Schema): Value {
  if (value.kind === 'list') {
    const { items } = schema;
    if (!items) return value;
    return { ...value, items: value.items.map((item) => fill(orPreset(item, items, value.at), items)) };
  }
  if (value.kind !== 'map') return value;
  const entries = new Map(value.entries);
  for (const [key, { preset, nullable }] of schema.properties) {
    const there = entries.get(key);
    const isAbsent = !there || (there.value.kind === 'null' && !nullable);
    if (preset && isAbsent) entries.set(key, { key, keyAt: there?.keyAt ?? value.at, value: added(preset, value.at) });
  }
  for (const [key, entry] of entries) {
    const own = schema.properties.get(key);
    const other = own ? undefined : additionalOf(schema);
    if (own) entries.set(key, { ...entry, value: fill(entry.value, own) });
    else if (other) entries.set(key, { ...entry, value: fill(orPreset(entry.value, other, value.at), other) });
  }
  return { ...value, entries };
}

function orPreset(value: Value, { preset, nullable }: Schema, at: Span): Value {
  return preset && value.kind === 'null' && !nullable ? added(preset, at) : value;
}

/** A default, shown at the object that it is added to. */
function added(preset: Value, at: Span): Value {
  const from = 'default' as const;
  if (preset.kind === 'list') return { ...preset, at, from, items: preset.items.map((item) => added(item, at)) };
  if (preset.kind !== 'map') return { ...preset, at, from };
  const entries = [...preset.entries].map(([key, entry]): [string, Entry] => [
    key,
    { key, keyAt: at, value: added(entry.value, at) },
  ]);
  return { ...preset, at, from, entries: new Map(entries) };
}
