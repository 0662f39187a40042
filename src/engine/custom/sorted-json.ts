import { toJson, type Json } from '../yaml/to-json.ts';
import type { Value } from '../yaml/value.ts';

/** A value as plain data with the keys of its maps in order, as Go prints them. */
export function sortedJson(value: Value): Json {
  return sorted(toJson(value));
}

function sorted(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) return json.map(sorted);
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

function isList(json: object): json is readonly Json[] {
  return Array.isArray(json);
}
