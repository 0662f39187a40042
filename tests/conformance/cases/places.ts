import type { Entry, MapValue, Value } from '../../../src/engine/yaml/value.ts';

/** A value of a manifest with the way to it, and the key it stands behind where it stands in a map. */
export type ValuePlace = { readonly path: string; readonly value: Value; readonly entry?: Entry };

/** Every value below the root, in the order of the text. */
export function placesIn(root: Value, path = ''): ValuePlace[] {
  if (root.kind === 'list') {
    return root.items.flatMap((value, index) => {
      const here = `${path}[${index}]`;
      return [{ path: here, value }, ...placesIn(value, here)];
    });
  }
  if (root.kind !== 'map') return [];
  return [...root.entries.values()].flatMap((entry) => {
    const here = path === '' ? entry.key : `${path}.${entry.key}`;
    return [{ path: here, value: entry.value, entry }, ...placesIn(entry.value, here)];
  });
}

/** Every map of the manifest, the root with the path "". */
export function mapsIn(root: Value): { readonly path: string; readonly map: MapValue }[] {
  return [{ path: '', value: root }, ...placesIn(root)].flatMap(({ path, value }) =>
    value.kind === 'map' && value.entries.size > 0 ? [{ path, map: value }] : [],
  );
}
