import { near } from '../../text/nearest.ts';
import type { Fix } from '../finding.ts';
import { printPath, type Step } from '../schema/path.ts';
import type { SchemaFinding } from '../schema/finding.ts';
import { schemaFinding } from '../schema/finding.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import { fieldPlace, itemPlace, placeOf, type Place } from './place.ts';
import type { Schema } from './schema.ts';

/** The fields that each object of the API has, whatever its schema says. */
export const ownFields: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** More than anybody reads. */
const most = 1000;

/**
 * The fields that the definition does not have, in the order of their paths. The server drops them, and refuses the object
 * where it is asked to be strict. Source: `prune` in pkg/apiserver/schema/pruning/algorithm.go of apiextensions-apiserver.
 */
export function unknownFields(root: MapValue, schema: Schema | undefined, kind: string): SchemaFinding[] {
  const found: SchemaFinding[] = [];
  const steps: Step[] = [];
  const walk = (value: Value, place: Place, isResource: boolean): void => {
    if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) within(index, item, itemPlace(place));
    }
    if (value.kind !== 'map') return;
    for (const entry of value.entries.values()) {
      if (isResource && ownFields.has(entry.key)) continue;
      const next = fieldPlace(place, entry.key);
      if (next === 'kept') continue;
      if (next !== 'unknown') within(entry.key, entry.value, next);
      else if (found.length < most) found.push(unknownField(entry, value, place.schema, [...steps, entry.key], kind));
    }
  };
  const within = (step: Step, value: Value, place: Place): void => {
    steps.push(step);
    walk(value, place, place.schema?.isEmbedded ?? false);
    steps.pop();
  };
  walk(root, placeOf(schema), true);
  return found.sort((a, b) => (a.path! < b.path! ? -1 : a.path! > b.path! ? 1 : 0));
}

function unknownField(
  entry: Entry,
  map: MapValue,
  schema: Schema | undefined,
  steps: readonly Step[],
  kind: string,
): SchemaFinding {
  const free = [...(schema?.properties.keys() ?? [])].filter((name) => !map.entries.has(name));
  const meant = near(entry.key, free);
  const isQuoted = entry.keyAt.end - entry.keyAt.start > entry.key.length;
  const fixes: Fix[] = meant?.certain
    ? [{ id: 'replace-with', text: isQuoted ? JSON.stringify(meant.name) : meant.name }]
    : [];
  const type = steps.length === 1 ? kind : printPath(steps.slice(0, -1));
  const args = { field: entry.key, type, suggestion: meant?.name ?? '', elsewhere: '' };
  return schemaFinding('unknown-field', args, { stage: 'decode', at: entry.keyAt, path: printPath(steps), fixes });
}
