import type { Span } from '../../text/span.ts';
import { isZeroValue } from '../model/zero.ts';
import type { Json } from '../yaml/to-json.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';

/** A map of our own copy of an object, open for writing until its defaults are set. */
export type DraftMap = Omit<MapValue, 'entries'> & { readonly entries: Map<string, Entry> };

type Item<T> = T extends readonly (infer I)[] ? I : never;

/**
 * An object whose defaults are being set. Go knows two kinds of fields: of a pointer only absence counts, of a plain
 * field its zero (`""`, `0`, no item) is as good as absence. Each word below says which it means.
 */
export type Draft<T> = {
  /** Sets a pointer field that is absent. */
  ifAbsent<K extends keyof T & string>(name: K, value: Json): void;
  /** Sets a plain field that is absent or zero. */
  ifZero<K extends keyof T & string>(name: K, value: Json): void;
  /** Sets a field whatever it is. */
  set<K extends keyof T & string>(name: K, value: Json): void;
  remove(name: keyof T & string): void;
  has(name: keyof T & string): boolean;
  /** True for a field that is absent, `""`, `0`, `false` or without items. */
  isZero(name: keyof T & string): boolean;
  /** A string; empty where the field is none. */
  text(name: keyof T & string): string;
  /** The value as plain data, without regard to depth: for copying small parts. */
  value(name: keyof T & string): Value | undefined;
  /** Writes a value that stands elsewhere in the object; it keeps its place in the text. */
  copy(name: keyof T & string, value: Value): void;
  /** A nested object, made empty where it is absent: what Go calls a plain struct, or a pointer that is filled. */
  inside<K extends keyof T & string>(name: K): Draft<NonNullable<T[K]>>;
  /** A nested object, where it is written. */
  within<K extends keyof T & string>(name: K): Draft<NonNullable<T[K]>> | undefined;
  /** The objects of a list. */
  each<K extends keyof T & string>(name: K): readonly Draft<Item<NonNullable<T[K]>>>[];
  /** How many fields are written, those named left aside. */
  fieldCount(except: readonly (keyof T & string)[]): number;
  /** Names and values of a free map. */
  entries(name: keyof T & string): readonly Entry[];
};

/** Opens a map of our own copy for writing. */
export function draft<T>(map: DraftMap): Draft<T> {
  const valueOf = (name: string): Value | undefined => {
    const value = map.entries.get(name)?.value;
    return value?.kind === 'null' ? undefined : value;
  };
  const write = (name: string, value: Value): void => {
    map.entries.set(name, { key: name, keyAt: value.at, value });
  };
  const nested = (name: string): DraftMap | undefined => {
    const value = valueOf(name);
    return value?.kind === 'map' ? (value as DraftMap) : undefined;
  };
  const made: Draft<Record<string, unknown>> = {
    ifAbsent(name, value) {
      if (!valueOf(name)) write(name, fromJson(value, map.at));
    },
    ifZero(name, value) {
      if (made.isZero(name)) write(name, fromJson(value, map.at));
    },
    set: (name, value) => {
      write(name, fromJson(value, map.at));
    },
    remove: (name) => map.entries.delete(name),
    has: (name) => valueOf(name) !== undefined,
    isZero: (name) => isZeroValue(valueOf(name)),
    text(name) {
      const value = valueOf(name);
      return value?.kind === 'string' ? value.value : '';
    },
    value: valueOf,
    copy: write,
    inside(name) {
      if (!valueOf(name)) write(name, fromJson({}, map.at));
      return draft(nested(name) ?? { kind: 'map', at: map.at, entries: new Map() });
    },
    within(name) {
      const value = nested(name);
      return value && draft(value);
    },
    each(name) {
      const list = valueOf(name);
      if (list?.kind !== 'list') return [];
      return list.items.flatMap((item) => (item.kind === 'map' ? [draft<never>(item as DraftMap)] : []));
    },
    fieldCount: (except) => [...map.entries.keys()].filter((name) => !except.includes(name)).length,
    entries: (name) => [...(nested(name)?.entries.values() ?? [])],
  };
  return made as unknown as Draft<T>;
}

/** Turns plain data into a value that the server adds; it is shown at the object it is added to. */
export function fromJson(json: Json, at: Span): Value {
  const common = { at, plain: true, from: 'default' } as const;
  if (json === null) return { ...common, kind: 'null', raw: 'null' };
  if (typeof json === 'boolean') return { ...common, kind: 'bool', raw: String(json), value: json };
  if (typeof json === 'number') return { ...common, kind: 'int', raw: String(json), value: json };
  if (typeof json === 'string') return { ...common, kind: 'string', raw: json, value: json };
  if (Array.isArray(json))
    return { kind: 'list', at, from: 'default', items: json.map((item: Json) => fromJson(item, at)) };
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(json)) entries.set(key, { key, keyAt: at, value: fromJson(value, at) });
  return { kind: 'map', at, from: 'default', entries };
}
