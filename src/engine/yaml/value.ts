import type { Span } from '../../text/span.ts';

/**
 * What kubectl understood, with the places in the text that say it: aliases followed, merge keys merged,
 * keys made strings, the last of two equal keys kept. Spans are offsets within the document.
 * Aliased parts are shared, so the same value may be met at two paths; `at` is then the anchor's place.
 */
export type Value = MapValue | ListValue | ScalarValue;

/** `from` is there where the server wrote the value: the manifest does not have it, and `at` is the object that got it. */
type Placed = { readonly at: Span; readonly from?: 'default' | 'admission' };

export type MapValue = Placed & { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Entry> };
export type ListValue = Placed & { readonly kind: 'list'; readonly items: readonly Value[] };

/**
 * `raw` is the text as written for a plain scalar, the decoded text for a quoted or block scalar.
 * Numbers keep `raw`, because int64 and quantities do not fit a JavaScript number.
 */
export type ScalarValue = Placed & { readonly raw: string; readonly plain: boolean } & (
    | { readonly kind: 'null' }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'int'; readonly value: number | bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
  );

/** One key of a map. `keyAt` is the key's own text; a merged entry keeps the place it came from. */
export type Entry = { readonly key: string; readonly keyAt: Span; readonly value: Value };

/** The value behind a key of a map; `undefined` where the value is no map or has no such key. */
export function get(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'map' ? value.entries.get(key)?.value : undefined;
}

/** The text of a string scalar; `undefined` for everything else. */
export function stringOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

/** The number of a scalar, whole or not; `undefined` for everything else. Beyond 2^53 it is the nearest one. */
export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'int' || value?.kind === 'float' ? Number(value.value) : undefined;
}

/** The items of a list; none for everything else. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}
