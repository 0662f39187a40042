import type { Json } from '../normal-form.ts';

/*
 * Values in which everything that comes again is written once: one object or list a line, as JSON, with `[n]` for the one of
 * line n. Lines are numbered from 0, and each stands behind those that it names.
 */

/** A table of objects and lists that is being written. */
export type Interning = { readonly lines: string[]; readonly index: Map<string, number> };

/** A table without lines. */
export function interning(): Interning {
  return { lines: [], index: new Map() };
}

/** Adds an object or a list, unless it is there, and gives its line. */
export function intern(value: Json, table: Interning): number {
  const part = (one: Json): Json => (isScalar(one) ? one : [intern(one, table)]);
  const line = JSON.stringify(
    Array.isArray(value)
      ? value.map(part)
      : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, part(one as Json)])),
  );
  const known = table.index.get(line);
  if (known !== undefined) return known;
  table.index.set(line, table.lines.length);
  return table.lines.push(line) - 1;
}

/** Reads the lines of a table. Equal parts are shared. */
export function readInterned(lines: readonly string[]): Json[] {
  const values: Json[] = [];
  const part = (one: Json): Json => (Array.isArray(one) ? values[one[0] as number]! : one);
  for (const line of lines) {
    const shallow = JSON.parse(line) as Json;
    values.push(
      Array.isArray(shallow)
        ? shallow.map(part)
        : Object.fromEntries(Object.entries(shallow as object).map(([key, one]) => [key, part(one as Json)])),
    );
  }
  return values;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}
