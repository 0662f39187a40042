import type { Span } from '../../text/span.ts';
import type { Entry, ScalarValue, Value } from './value.ts';

/**
 * Values as columns, to hand them to another thread: numbers and texts are copied many times faster than objects. Each
 * text stands there once.
 */
export type Packed = {
  readonly cells: Int32Array<ArrayBuffer>;
  readonly texts: readonly string[];
  readonly numbers: readonly (number | bigint)[];
};

const kinds = ['null', 'bool', 'int', 'float', 'string', 'list', 'map'] as const;
const codes: Readonly<Record<Value['kind'], number>> = {
  ...{ null: 0, bool: 1, int: 2, float: 3, string: 4, list: 5, map: 6 },
};
/** Stands for a value that has stood before. */
const again = 7;
const origins = [undefined, 'default', 'admission'] as const;

/** Beyond so many values a tree is not written out: aliases may make it far larger than its text. */
const mostWrittenOut = 20_000;

/** Packs values, in order. It recurses as deep as a value is: at most `limits.nestingDepth` levels. */
export function pack(values: readonly Value[]): Packed {
  let cells = new Int32Array(4096);
  let used = 0;
  const texts: string[] = [];
  const textAt = new Map<string, number>();
  const numbers: (number | bigint)[] = [];
  let written = 0;
  /** The values of a tree that share parts, by their order. */
  let met: Map<Value, number> | undefined;

  const room = (count: number): void => {
    if (used + count <= cells.length) return;
    const wider = new Int32Array(Math.max(cells.length * 2, used + count));
    wider.set(cells);
    cells = wider;
  };
  const idOf = (text: string): number => {
    const known = textAt.get(text);
    if (known !== undefined) return known;
    textAt.set(text, texts.length);
    return texts.push(text) - 1;
  };
  /** Writes a value; `false` where the tree has become too large to be written out. */
  const write = (value: Value): boolean => {
    room(8);
    if (met) {
      const before = met.get(value);
      if (before !== undefined) {
        cells[used++] = again;
        cells[used++] = before;
        return true;
      }
      met.set(value, met.size);
    } else if (++written > mostWrittenOut) return false;
    const { kind, at, from } = value;
    const plain = 'plain' in value && value.plain ? 8 : 0;
    const isTrue = kind === 'bool' && value.value ? 16 : 0;
    cells[used++] = codes[kind] + plain + isTrue + 32 * origins.indexOf(from);
    cells[used++] = at.start;
    cells[used++] = at.end;
    switch (kind) {
      case 'map':
        cells[used++] = value.entries.size;
        for (const [key, entry] of value.entries) {
          room(3);
          cells[used++] = idOf(key);
          cells[used++] = entry.keyAt.start;
          cells[used++] = entry.keyAt.end;
          if (!write(entry.value)) return false;
        }
        return true;
      case 'list':
        cells[used++] = value.items.length;
        return value.items.every(write);
      case 'string':
        cells[used++] = idOf(value.raw);
        cells[used++] = idOf(value.value);
        return true;
      case 'int':
      case 'float':
        cells[used++] = idOf(value.raw);
        cells[used++] = numbers.push(value.value) - 1;
        return true;
      case 'null':
      case 'bool':
        cells[used++] = idOf(value.raw);
        return true;
    }
  };
  for (const value of values) {
    const start = used;
    room(1);
    cells[used++] = 0;
    written = 0;
    if (write(value)) continue;
    used = start;
    cells[used++] = 1;
    met = new Map();
    write(value);
    met = undefined;
  }
  return { cells: cells.slice(0, used), texts, numbers };
}

/** The values that were packed: equal to what they were, and parts that were shared by many are shared. */
export function unpack({ cells, texts, numbers }: Packed): readonly Value[] {
  let read = 0;
  let met: Value[] | undefined;
  const value = (): Value => {
    const head = cells[read++]!;
    if (head === again) return met![cells[read++]!]!;
    const at = { start: cells[read++]!, end: cells[read++]! };
    const kind = kinds[head & 7]!;
    if (kind === 'map') {
      const entries = new Map<string, Entry>();
      const map = placed({ kind, at, entries }, head);
      met?.push(map);
      for (let left = cells[read++]!; left > 0; left--) {
        const key = texts[cells[read++]!]!;
        const keyAt = { start: cells[read++]!, end: cells[read++]! };
        entries.set(key, { key, keyAt, value: value() });
      }
      return map;
    }
    if (kind === 'list') {
      const items: Value[] = [];
      const list = placed({ kind, at, items }, head);
      met?.push(list);
      for (let left = cells[read++]!; left > 0; left--) items.push(value());
      return list;
    }
    const scalar = placed(scalarOf(kind, at, texts[cells[read++]!]!, (head & 8) !== 0, head), head);
    met?.push(scalar);
    return scalar;
  };
  const scalarOf = (kind: ScalarValue['kind'], at: Span, raw: string, plain: boolean, head: number): ScalarValue => {
    switch (kind) {
      case 'null':
        return { kind, at, raw, plain };
      case 'bool':
        return { kind, at, raw, plain, value: (head & 16) !== 0 };
      case 'string':
        return { kind, at, raw, plain, value: texts[cells[read++]!]! };
      case 'int':
        return { kind, at, raw, plain, value: numbers[cells[read++]!]! };
      case 'float':
        return { kind, at, raw, plain, value: Number(numbers[cells[read++]!]!) };
    }
  };
  const values: Value[] = [];
  while (read < cells.length) {
    met = cells[read++] === 1 ? [] : undefined;
    values.push(value());
  }
  return values;
}

/** Few values have an origin, so the others go without the field. */
function placed<V extends Value>(value: V, head: number): V {
  const from = origins[head >> 5];
  return from === undefined ? value : { ...value, from };
}
