import type { Span } from '../../text/span.ts';
import { decodeDoubleQuoted } from './double-quoted.ts';
import { longestKey } from './limits.ts';
import { skipSpaces, type Reading } from './plain-line.ts';
import { isText, resolvePlain } from './resolve.ts';
import type { Entry, Value } from './value.ts';

/** Quoted on one line. */
const quoted = /"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*'/y;
/** A word that begins with nothing that YAML gives a meaning to. A colon and a `#` in it are text unless a space is beside them. */
const plain = /(?:[^ \n\-?:,[\]{}#&*!|>'"%@`]|-(?=[^ \n]))(?:[^ \n:]+|:(?=[^ \n])| +(?=[^ \n#]))*/y;
/** In brackets only what cannot be anything else. */
const plainInBrackets = /[\w/.][\w/.-]*/y;
const key = /(?:[A-Za-z_][\w./-]*|"[^"\\\n]*"|'[^'\n]*'):(?=[ \n]|$)/y;

/** Levels of brackets in one line. */
const deepest = 20;

/** The end of what an expression finds at a place; -1 where it finds nothing. */
function match(expression: RegExp, { text, at }: Reading): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** A key with its place, and the place behind its colon; `undefined` where no plain key stands. */
export function readKey(reading: Reading): Omit<Entry, 'value'> | undefined {
  const { text, at } = reading;
  const end = match(key, reading) - 1;
  if (end < 0 || end - at > longestKey) return undefined;
  const isQuoted = text[at] === '"' || text[at] === "'";
  const name = isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, end);
  // A key such as `on` or `null` is no string, and one that is merged has a meaning.
  if (!isQuoted && !isText(name) && resolvePlain(name).kind !== 'string') return undefined;
  reading.at = end + 1;
  return { key: name, keyAt: { start: at, end } };
}

/** Whether a plain key stands at the place. */
export function isKey(reading: Reading): boolean {
  return match(key, reading) >= 0;
}

/** A scalar, or brackets that close on the same line. `undefined` where it is neither or not plain enough. */
export function readInline(reading: Reading, form: RegExp = plain, depth = 0): Value | undefined {
  const { text, at } = reading;
  const first = text[at];
  if (first === '[' || first === '{') return depth < deepest ? readBrackets(reading, first, depth + 1) : undefined;
  const isQuoted = first === '"' || first === "'";
  const end = match(isQuoted ? quoted : form, reading);
  if (end < 0) return undefined;
  reading.at = end;
  const raw = isQuoted ? unquoted(text, at + 1, end - 1, first) : text.slice(at, end);
  return raw === undefined ? undefined : scalarOf(raw, !isQuoted, { start: at, end });
}

/** What stands between quotes; `undefined` where an escape means nothing. */
function unquoted(text: string, start: number, end: number, quote: '"' | "'"): string | undefined {
  const raw = text.slice(start, end);
  if (quote === "'" || !raw.includes('\\')) return raw;
  const decoded = decodeDoubleQuoted(text, { start, end }, false);
  return decoded.bad ? undefined : decoded.text;
}

function scalarOf(raw: string, isPlain: boolean, at: Span): Value | undefined {
  if (!isPlain || isText(raw)) return { kind: 'string', at, raw, plain: isPlain, value: raw };
  const resolved = resolvePlain(raw);
  // What no number of JSON can say has to be reported.
  if (resolved.kind === 'float' && !Number.isFinite(resolved.value)) return undefined;
  return { ...resolved, at, raw, plain: true };
}

function readBrackets(reading: Reading, first: '[' | '{', depth: number): Value | undefined {
  const { text, at: start } = reading;
  const close = first === '[' ? ']' : '}';
  const items: Value[] = [];
  const entries = new Map<string, Entry>();
  reading.at++;
  skipSpaces(reading);
  while (text[reading.at] !== close || items.length + entries.size > 0) {
    const named = first === '{' ? readKey(reading) : undefined;
    if (named ? entries.has(named.key) : first === '{') return undefined;
    skipSpaces(reading);
    const value = readInline(reading, plainInBrackets, depth);
    if (!value) return undefined;
    if (named) entries.set(named.key, { ...named, value });
    else items.push(value);
    skipSpaces(reading);
    if (text[reading.at] === close) break;
    if (text[reading.at] !== ',' || text[reading.at + 1] !== ' ') return undefined;
    reading.at++;
    skipSpaces(reading);
  }
  const at = { start, end: ++reading.at };
  return first === '[' ? { kind: 'list', at, items } : { kind: 'map', at, entries };
}

/** Whether an item of a list begins at the place. */
export function isDash({ text, at }: Reading): boolean {
  return text[at] === '-' && (at + 1 === text.length || text[at + 1] === ' ' || text[at + 1] === '\n');
}
