import type { Span } from '../../text/span.ts';
import type { Entry, Value } from '../yaml/value.ts';
import { additionalOf, type Schema } from './schema.ts';

/**
 * A value with the defaults of its schema, from outside to inside: what a default adds gets its own defaults in turn.
 * Source: `Default` in pkg/apiserver/schema/defaulting of apiextensions-apiserver.
 */
export function fill(value: Value, schema: Schema): Value {
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
