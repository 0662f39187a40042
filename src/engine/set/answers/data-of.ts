import { decodeBinary } from '../../yaml/binary.ts';
import { get, stringOf } from '../../yaml/value.ts';
import type { Member } from '../members.ts';

/** The keys and texts of a ConfigMap or Secret; `stringData` is written over `data`. */
export function dataOf({ resource: { id, root } }: Member): ReadonlyMap<string, string> {
  const data = new Map<string, string>();
  const read = (field: string, decode: (text: string) => string | undefined): void => {
    const map = get(root, field);
    for (const { key, value } of map?.kind === 'map' ? map.entries.values() : []) {
      const text = decode(stringOf(value) ?? '');
      if (text !== undefined) data.set(key, text);
    }
  };
  if (id.kind === 'ConfigMap') read('data', (text) => text);
  else {
    read('data', decodeBinary);
    read('stringData', (text) => text);
  }
  return data;
}

/** All keys of a ConfigMap or Secret: a volume has a file for each, binary or not. */
export function keysOf({ resource: { id, root } }: Member): readonly string[] {
  const maps = ['data', id.kind === 'ConfigMap' ? 'binaryData' : 'stringData'].map((field) => get(root, field));
  return [...new Set(maps.flatMap((map) => (map?.kind === 'map' ? [...map.entries.keys()] : [])))];
}
