/** A string within a value. Items of a list are named by their `id` if they have one, else by their index. */
export type Leaf = {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
};

/** All strings within a value, in their order; blank ones are left out, as if they were not written. */
export function leavesOf(
  value: unknown,
  path: readonly (string | number)[] = [],
  names: readonly string[] = [],
): Leaf[] {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ name: names.join('.'), path, text: value.trim() }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const index = Array.isArray(value) ? Number(key) : key;
    return leavesOf(inner, [...path, index], [...names, nameOf(inner, index)]);
  });
}

/** How an item of a list, or the value of a key, is called in a block's id. */
export function nameOf(value: unknown, index: string | number): string {
  if (typeof index === 'string') return index;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : String(index);
}
