import type { Comment } from './comments.ts';
import { isDash, isKey, readInline, readKey } from './plain-inline.ts';
import { columnOf, isDone, leaveLine, skipSpaces, startReading, type Reading } from './plain-line.ts';
import type { Entry, MapValue, Value } from './value.ts';

/** Tabs, line breaks that are none of Unix, all that kubectl refuses, and whatever takes more than one unit of UTF-16. */
const unusual = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Deeper ones are left to the reader that counts. */
const deepest = 100;

/**
 * Reads what nearly all manifests are made of: maps and lists by their indentation, words, quotes and brackets that
 * close on their line. It gives what the parser of all of YAML gives, in a fraction of the time, or nothing: whatever could be
 * wrong or unusual is left to that parser, as are anchors, tags, texts of several lines and equal keys.
 */
export function readPlainBlocks(text: string): { value: MapValue; comments: readonly Comment[] } | undefined {
  if (unusual.test(text)) return undefined;
  const reading = startReading(text);
  if (!reading || isDash(reading)) return undefined;
  const value = readMap(reading, columnOf(reading), 0);
  return value && isDone(reading) ? { value, comments: reading.comments } : undefined;
}

function readBlock(reading: Reading, depth: number): Value | undefined {
  const column = columnOf(reading);
  return isDash(reading) ? readList(reading, column, depth) : readMap(reading, column, depth);
}

function readMap(reading: Reading, column: number, depth: number): MapValue | undefined {
  if (depth > deepest) return undefined;
  const start = reading.at;
  let end: number;
  const entries = new Map<string, Entry>();
  do {
    const named = readKey(reading);
    if (!named || entries.has(named.key)) return undefined;
    const value = readBehind(reading, column, depth, true);
    if (!value) return undefined;
    entries.set(named.key, { key: named.key, keyAt: named.keyAt, value });
    end = value.at.end;
  } while (!isDone(reading) && columnOf(reading) === column);
  return isDeeper(reading, column) ? undefined : { kind: 'map', at: { start, end }, entries };
}

function readList(reading: Reading, column: number, depth: number): Value | undefined {
  if (depth > deepest) return undefined;
  const start = reading.at;
  let end: number;
  const items: Value[] = [];
  do {
    reading.at++;
    const item = readBehind(reading, column, depth, false);
    if (!item) return undefined;
    items.push(item);
    end = item.at.end;
  } while (!isDone(reading) && columnOf(reading) === column && isDash(reading));
  return isDeeper(reading, column) ? undefined : { kind: 'list', at: { start, end }, items };
}

/** What stands behind the colon of a key or the dash of an item: on the same line, below it, or nothing. */
function readBehind(reading: Reading, column: number, depth: number, isField: boolean): Value | undefined {
  const behind = reading.at;
  skipSpaces(reading);
  const { text, at, end } = reading;
  if (at < end && text[at] !== '#') {
    if (!isField && isKey(reading)) return readMap(reading, columnOf(reading), depth + 1);
    const value = readInline(reading);
    return value && leaveLine(reading) ? value : undefined;
  }
  if (!leaveLine(reading)) return undefined;
  // The items of a list may stand in the column of the key that they belong to.
  const isBelow = isDeeper(reading, column) || (isField && columnOf(reading) === column && isDash(reading));
  if (!isDone(reading) && isBelow) return readBlock(reading, depth + 1);
  return { kind: 'null', at: { start: behind, end: behind }, raw: '', plain: true };
}

function isDeeper(reading: Reading, column: number): boolean {
  return !isDone(reading) && columnOf(reading) > column;
}
