import { withField } from '../admission/admitted.ts';
import { protectInUse } from '../admission/in-use-protection.ts';
import { applyDefaults } from '../defaults/apply-defaults.ts';
import { draft, type DraftMap } from '../defaults/draft.ts';
import { withDistinctOwners } from '../model/distinct-owners.ts';
import { generatedName, unknownUid } from '../model/job-labels.ts';
import { kindOf } from '../schema/lookup.ts';
import type { KindRow } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { goType, typesOfKind } from '../server-text/shapes.ts';
import { get, stringOf, type Entry, type MapValue, type Value } from '../yaml/value.ts';
import { asServed, type Form } from './as-served.ts';
import { creations } from './creations.ts';
import { newMetadata } from './new-metadata.ts';

const byType = Map.groupBy(creations, ({ type }) => type);

/**
 * What the server stores of a new object, and answers to the one who made it. What it adds is marked `default` or
 * `admission`. The things that it makes anew each time have names in angle brackets, such as `<uid>`.
 *
 * @param admitted an accepted object with its defaults and what admission added
 * @param namespace where it is made; empty for a kind of the cluster
 * @returns a tree of its own: nothing of `admitted` is changed
 */
export function storedObject(admitted: MapValue, namespace: string, kubernetes: KubernetesVersion): MapValue {
  const [apiVersion, kind] = [stringOf(get(admitted, 'apiVersion')) ?? '', stringOf(get(admitted, 'kind')) ?? ''];
  const row = kindOf(apiVersion, kind, kubernetes);
  const types = typesOfKind(apiVersion, kind, kubernetes);
  const distinct = withDistinctOwners(admitted);
  const object = copyOf(row ? protectInUse(distinct, row.type, kubernetes) : distinct) as DraftMap;
  newMetadata(draft(object), namespace);
  if (!row || !types) return renamed(customObject(object, kubernetes), namesOfNew(object));
  for (const { apply } of byType.get(row.type) ?? []) apply(object, kubernetes);
  // What is stored is read back before it is answered, and gets its defaults once more.
  const stored = renamed(applyDefaults(object, row.type, kubernetes), namesOfNew(object));
  return asServed(stored, types.served, object.at, { kubernetes, storedAs: storedAs(row) }) as MapValue;
}

/** Of an object whose kind a definition brings, the server knows the metadata; the rest stays as it is. */
function customObject(object: DraftMap, kubernetes: KubernetesVersion): MapValue {
  draft<{ readonly metadata?: { readonly generation?: number } }>(object).inside('metadata').set('generation', 1);
  const type = goType('meta/v1.ObjectMeta', kubernetes);
  const metadata = get(object, 'metadata');
  const form = { kubernetes, storedAs: 'json' } as const;
  return type && metadata ? withField(object, 'metadata', asServed(metadata, type, metadata.at, form)) : object;
}

/** The texts that stood for what was not known yet, each with the name that it has in an answer. */
function namesOfNew(object: MapValue): ReadonlyMap<string, string> {
  const base = stringOf(get(get(object, 'metadata'), 'generateName')) ?? '';
  const names = new Map([[unknownUid, '<uid>']]);
  return base === '' ? names : names.set(generatedName(base), generatedName(base, '<generated>'));
}

function renamed<V extends Value>(value: V, names: ReadonlyMap<string, string>): V {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => renamed(item, names)) };
  if (value.kind === 'map') {
    const entries = new Map<string, Entry>();
    for (const [key, entry] of value.entries) entries.set(key, { ...entry, value: renamed(entry.value, names) });
    return { ...value, entries };
  }
  const name = value.kind === 'string' ? names.get(value.value) : undefined;
  return name === undefined || value.kind !== 'string' ? value : { ...value, value: name, raw: name };
}

/** Definitions of custom resources are stored as JSON. */
function storedAs({ group }: KindRow): Form['storedAs'] {
  return group === 'apiextensions.k8s.io' ? 'json' : 'protobuf';
}

/** A copy whose maps can be written into. */
function copyOf(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(copyOf) };
  if (value.kind !== 'map') return value;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of value.entries) entries.set(key, { ...entry, value: copyOf(entry.value) });
  return { ...value, entries };
}
