/**
 * Node 20 is the oldest that the package runs on, and of what the engine uses it lacks only this.
 * https://tc39.es/ecma262/#sec-map.groupby
 */
function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

Map.groupBy ??= groupBy;

export {};
