import { decodeBinary } from './binary.ts';
import { resolvePlain } from './resolve.ts';
import type { Resolved } from './resolve.ts';

const core = 'tag:yaml.org,2002:';

/** A timestamp as go-yaml accepts it; it stays a string. Source: `allowedTimestampFormats` in `resolve.go`. */
const timestamp =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/;

/**
 * The value of a scalar with a tag. Unknown tags make a string of whatever they stand before.
 * @returns undefined where kubectl refuses, as with `!!int abc`
 */
export function resolveTagged(tag: string, text: string): Resolved | undefined {
  const name = coreName(tag);
  if (name === 'binary') {
    const value = decodeBinary(text);
    return value === undefined ? undefined : { kind: 'string', value };
  }
  if (name === undefined || name === 'str') return { kind: 'string', value: text };
  const resolved = resolvePlain(text);
  switch (name) {
    case 'bool':
    case 'int':
    case 'null':
      return resolved.kind === name ? resolved : undefined;
    case 'float':
      if (resolved.kind === 'int' && BigInt(resolved.value) < 2n ** 63n)
        return { kind: 'float', value: Number(resolved.value) };
      return resolved.kind === 'float' ? resolved : undefined;
    case 'timestamp':
      return timestamp.test(text) ? { kind: 'string', value: text } : undefined;
    default:
      return { kind: 'string', value: text };
  }
}

/** The name behind `!!` or its long form; undefined for any other tag. */
export function coreName(tag: string): string | undefined {
  if (tag.startsWith('!!')) return tag.slice(2);
  if (tag.startsWith(`!<${core}`)) return tag.slice(2 + core.length, -1);
  return undefined;
}
