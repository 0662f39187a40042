import type { MapValue } from '../yaml/value.ts';
import type { CustomKind } from './custom-kind.ts';
import { fill } from './fill.ts';
import { prune } from './prune.ts';
import type { Schema } from './schema.ts';

/**
 * The object as the server holds it before it judges: without what the definition does not know, without nulls that it
 * does not allow, with its defaults, and without the status where that is written by others.
 * What was written is shared with the original or copied, never changed; what is added has `from: 'default'`.
 */
export function settle(root: MapValue, { schema, hasStatus }: CustomKind): MapValue {
  const whole = withoutGeneration(complete(root, schema));
  if (!hasStatus || !whole.entries.has('status')) return whole;
  return { ...whole, entries: new Map([...whole.entries].filter(([key]) => key !== 'status')) };
}

function complete(root: MapValue, schema: Schema | undefined): MapValue {
  const pruned = prune(root, schema);
  return schema ? (fill(pruned, schema) as MapValue) : pruned;
}

/**
 * What comes back from the database: there an object stands in one version, and what that version does not know is lost.
 * @param object what was judged; a definition whose versions a webhook converts keeps it
 * Source: `crdConversionRESTOptionsGetter` in pkg/apiserver/customresource_handler.go of apiextensions-apiserver.
 */
export function throughStorage(object: MapValue, { schema, storage }: CustomKind): MapValue {
  return storage ? prune(complete(object, storage), schema) : object;
}

/** The server counts the generations itself: `PrepareForCreate` in pkg/registry/customresource/strategy.go. */
function withoutGeneration(object: MapValue): MapValue {
  const metadata = object.entries.get('metadata');
  if (metadata?.value.kind !== 'map' || !metadata.value.entries.has('generation')) return object;
  const entries = new Map([...metadata.value.entries].filter(([key]) => key !== 'generation'));
  const value: MapValue = { ...metadata.value, entries };
  return { ...object, entries: new Map([...object.entries, ['metadata', { ...metadata, value }]]) };
}
