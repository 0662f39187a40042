import type { Json } from '../../engine/index.ts';

/** The value at a path of keys; undefined where there is none. */
export function at(json: Json | undefined, ...path: readonly string[]): Json | undefined {
  let here = json;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || Array.isArray(here) || !Object.hasOwn(here, key)) return undefined;
    here = (here as { readonly [key: string]: Json })[key];
  }
  return here;
}

/** The text at a path; empty where there is none. */
export function textAt(json: Json | undefined, ...path: readonly string[]): string {
  const found = at(json, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** The list at a path; empty where there is none. */
export function listAt(json: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = at(json, ...path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** The same object with another value in its `spec`; `undefined` takes the field away. */
export function withSpec(object: Json, fields: { readonly [key: string]: Json | undefined }): Json {
  const spec = Object.entries({ ...(at(object, 'spec') as object), ...fields }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...(object as object), spec: Object.fromEntries(spec) as Json };
}
