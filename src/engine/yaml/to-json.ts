import type { ScalarValue, Value } from './value.ts';

/** A JSON value as kubectl would send it. Integers beyond 2^53 are strings of digits, `.inf` and `.nan` their text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON value whose whole numbers are exact: those beyond 2^53 are `bigint`. */
export type ExactJson =
  null | boolean | number | bigint | string | readonly ExactJson[] | { readonly [key: string]: ExactJson };

/**
 * Turns a value into plain data. Parts that aliases share stay shared.
 * It recurses as deep as the value is: at most `limits.nestingDepth` levels.
 */
export function toJson(value: Value): Json {
  if (value.kind !== 'list' && value.kind !== 'map') return scalarOf(value);
  const done = new Map<Value, Json>();
  return convert(value);

  function convert(part: Value): Json {
    if (part.kind !== 'list' && part.kind !== 'map') return scalarOf(part);
    const known = done.get(part);
    if (known !== undefined) return known;
    const made = part.kind === 'list' ? part.items.map(convert) : objectOf(part);
    done.set(part, made);
    return made;
  }

  function objectOf(map: Extract<Value, { kind: 'map' }>): { readonly [key: string]: Json } {
    const object: { [key: string]: Json } = {};
    for (const [key, entry] of map.entries) {
      const json = convert(entry.value);
      // Assigning to this one key would change the object's prototype instead.
      if (key === '__proto__')
        Object.defineProperty(object, key, { value: json, enumerable: true, writable: true, configurable: true });
      else object[key] = json;
    }
    return object;
  }
}

function scalarOf(scalar: ScalarValue): null | boolean | number | string {
  switch (scalar.kind) {
    case 'null':
      return null;
    case 'int':
      return typeof scalar.value === 'bigint' ? String(scalar.value) : scalar.value;
    case 'float':
      return Number.isFinite(scalar.value) ? scalar.value : scalar.raw;
    case 'bool':
    case 'string':
      return scalar.value;
  }
}
