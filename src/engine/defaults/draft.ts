import type { Span } from '../../text/span.ts';
import { isZeroValue } from '../model/zero.ts';
import type { Json } from '../yaml/to-json.ts';
import { itemsOf, stringOf, type Entry, type MapValue, type Value } from '../yaml/value.ts';

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
  return new OpenMap(map);
}

/** A class, since one is opened for every part of every object: its words are made once and not each time. */
class OpenMap implements Draft<Record<string, unknown>> {
  private readonly map: DraftMap;

  constructor(map: DraftMap) {
    this.map = map;
  }

  ifAbsent(name: string, value: Json): void {
    if (!this.value(name)) this.set(name, value);
  }

  ifZero(name: string, value: Json): void {
    if (this.isZero(name)) this.set(name, value);
  }

  set(name: string, value: Json): void {
    this.copy(name, fromJson(value, this.map.at));
  }

  remove(name: string): void {
    this.map.entries.delete(name);
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  isZero(name: string): boolean {
    return isZeroValue(this.value(name));
  }

  text(name: string): string {
    return stringOf(this.value(name)) ?? '';
  }

  value(name: string): Value | undefined {
    const value = this.map.entries.get(name)?.value;
    return value?.kind === 'null' ? undefined : value;
  }

  copy(name: string, value: Value): void {
    this.map.entries.set(name, { key: name, keyAt: value.at, value });
  }

  inside<U>(name: string): Draft<U> {
    if (!this.value(name)) this.set(name, {});
    return draft(this.nested(name) ?? { kind: 'map', at: this.map.at, entries: new Map() });
  }

  within<U>(name: string): Draft<U> | undefined {
    const value = this.nested(name);
    return value && draft(value);
  }

  each<U>(name: string): readonly Draft<U>[] {
    return itemsOf(this.value(name)).flatMap((item) => (item.kind === 'map' ? [draft<U>(item as DraftMap)] : []));
  }

  fieldCount(except: readonly string[]): number {
    return [...this.map.entries.keys()].filter((name) => !except.includes(name)).length;
  }

  entries(name: string): readonly Entry[] {
    return [...(this.nested(name)?.entries.values() ?? [])];
  }

  private nested(name: string): DraftMap | undefined {
    const value = this.value(name);
    return value?.kind === 'map' ? (value as DraftMap) : undefined;
  }
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
