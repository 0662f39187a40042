import { folded } from './character-class.ts';
import { characterClass, escapedCharacter, shorthand } from './read-class.ts';
import { fail, type Reader } from './reader.ts';
import type { CharacterTest, Expression, ExpressionFault, Flags } from './syntax.ts';

/** Deeper groups are refused, as by Go (`maxHeight` in regexp/syntax/parse.go, which allows 1000). */
const deepest = 400;
/** Source: `repeat` in the same file. */
const mostRepeats = 1000;

/**
 * Reads a regular expression as Go does, with its Perl extensions.
 * Source: https://github.com/google/re2/wiki/Syntax and `Parse` in Go's package regexp/syntax.
 */
export function parseExpression(text: string): Expression | ExpressionFault {
  const reader: Reader = { text, at: 0, flags: { ignoreCase: false, lines: false, dotAll: false }, depth: 0 };
  try {
    const expression = choice(reader);
    if (reader.at < text.length) fail('unexpected )', text);
    if (repeats(expression) > mostRepeats) fail('invalid repeat count', text);
    return expression;
  } catch (error) {
    const isOurs = error instanceof Error && 'part' in error && typeof error.part === 'string';
    return isOurs ? { fault: error.message, part: error.part as string } : { fault: 'cannot be read', part: text };
  }
}

function choice(reader: Reader): Expression {
  const parts = [sequence(reader)];
  while (reader.text[reader.at] === '|') {
    reader.at++;
    parts.push(sequence(reader));
  }
  return parts.length === 1 ? parts[0]! : { is: 'choice', parts };
}

function sequence(reader: Reader): Expression {
  const parts: Expression[] = [];
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at]!)) {
    if (reader.text.startsWith('\\Q', reader.at)) quoted(reader, parts);
    else if (setsFlags(reader)) continue;
    else parts.push(repeat(repeatable(reader, parts), reader));
  }
  return parts.length === 1 ? parts[0]! : { is: 'sequence', parts };
}

/** `\Q...\E`: all that stands between is itself. */
function quoted(reader: Reader, parts: Expression[]): void {
  const end = reader.text.indexOf('\\E', reader.at + 2);
  const inside = reader.text.slice(reader.at + 2, end < 0 ? undefined : end);
  reader.at = end < 0 ? reader.text.length : end + 2;
  for (const each of inside) parts.push(literal(each.codePointAt(0)!, reader.flags));
  const last = parts.pop();
  if (last) parts.push(repeat(last, reader));
}

/** The next part, or, behind nothing but flags, the part before: an operator repeats what it stands behind. */
function repeatable(reader: Reader, parts: Expression[]): Expression {
  const { text, at } = reader;
  const sign = text[at]!;
  const written = '*+?'.includes(sign) ? sign : bounds(text, at)?.written;
  if (written === undefined) return atom(reader);
  const last = parts.pop();
  if (last) return last;
  const lazy = text[at + written.length] === '?' ? '?' : '';
  return fail('missing argument to repetition operator', written + lazy);
}

function repeat(of: Expression, reader: Reader): Expression {
  const start = reader.at;
  const found = operator(reader);
  if (!found) return of;
  const second = reader.at;
  if (operator(reader)) {
    fail('invalid nested repetition operator', reader.text.slice(start, Math.max(reader.at, second)));
  }
  return { is: 'repeat', of, ...found };
}

type Bounds = { readonly min: number; readonly max: number };

function operator(reader: Reader): Bounds | undefined {
  const sign = reader.text[reader.at] ?? '';
  const counted = bounds(reader.text, reader.at);
  const found =
    sign === '*'
      ? { min: 0, max: Infinity, written: sign }
      : sign === '+'
        ? { min: 1, max: Infinity, written: sign }
        : sign === '?'
          ? { min: 0, max: 1, written: sign }
          : counted;
  if (!found) return undefined;
  const { min, max, written } = found;
  if (min > mostRepeats || (max !== Infinity && max > mostRepeats) || min > max) {
    fail('invalid repeat count', written);
  }
  reader.at += written.length;
  if (reader.text[reader.at] === '?') reader.at++;
  return { min, max };
}

function bounds(text: string, at: number): (Bounds & { written: string }) | undefined {
  if (text[at] !== '{') return undefined;
  const [written, least, comma, most] = /^\{(\d{1,9})(,)?(\d{1,9})?\}/.exec(text.slice(at, at + 24)) ?? [];
  if (written === undefined || (comma === undefined && most !== undefined)) return undefined;
  const min = Number(least);
  return { written, min, max: comma === undefined ? min : most === undefined ? Infinity : Number(most) };
}

function atom(reader: Reader): Expression {
  const { text, flags } = reader;
  const sign = text[reader.at]!;
  switch (sign) {
    case '(':
      return group(reader);
    case '[':
      return { is: 'character', fits: characterClass(reader) };
    case '.':
      reader.at++;
      return { is: 'character', fits: flags.dotAll ? () => true : (point) => point !== 10 };
    case '^':
      reader.at++;
      return { is: 'place', what: flags.lines ? 'line-start' : 'text-start' };
    case '$':
      reader.at++;
      return { is: 'place', what: flags.lines ? 'line-end' : 'text-end' };
    case '\\':
      return escape(reader);
    default: {
      const point = text.codePointAt(reader.at)!;
      reader.at += String.fromCodePoint(point).length;
      return literal(point, flags);
    }
  }
}

function literal(point: number, { ignoreCase }: Flags): Expression {
  const fits: CharacterTest = (other) => other === point;
  return { is: 'character', fits: ignoreCase ? sameInAnyCase(point) : fits };
}

function sameInAnyCase(point: number): CharacterTest {
  const lower = String.fromCodePoint(point).toLowerCase();
  return (other) => other === point || String.fromCodePoint(other).toLowerCase() === lower;
}

const flagSet = /^\(\?([imsU]*)(-[imsU]+)?([:)])/;

/** `(?i)` holds up to the end of the group around it, and is no part of its own. */
function setsFlags(reader: Reader): boolean {
  const set = flagSet.exec(reader.text.slice(reader.at, reader.at + 20));
  if (set?.[3] !== ')' || set[0] === '(?)') return false;
  reader.flags = changedFlags(reader.flags, set);
  reader.at += set[0].length;
  return true;
}

function changedFlags({ ignoreCase, lines, dotAll }: Flags, [, on, off]: RegExpExecArray): Flags {
  const changed = (flag: string, was: boolean): boolean =>
    off?.includes(flag) ? false : was || (on?.includes(flag) ?? false);
  return { ignoreCase: changed('i', ignoreCase), lines: changed('m', lines), dotAll: changed('s', dotAll) };
}

function group(reader: Reader): Expression {
  const { text, at, flags } = reader;
  if (++reader.depth > deepest) fail('expression nests too deeply', text);
  const rest = text.slice(at, at + 200);
  const name = /^\(\?P?<([^>]*)>/.exec(rest);
  const set = flagSet.exec(rest);
  if (name && !/^\w+$/.test(name[1]!)) fail('invalid named capture', name[0]);
  if (!name && (!set || set[0] === '(?)') && rest.startsWith('(?')) {
    fail('invalid or unsupported Perl syntax', /^\(\?(?:<[=!]|[^a-zA-Z]|[a-zA-Z]+.)?/.exec(rest)![0]);
  }
  reader.at += name ? name[0].length : set ? set[0].length : 1;
  if (set) reader.flags = changedFlags(flags, set);
  const inside = choice(reader);
  if (reader.text[reader.at] !== ')') fail('missing closing )', text);
  reader.at++;
  reader.flags = flags;
  reader.depth--;
  return inside;
}

function escape(reader: Reader): Expression {
  const next = reader.text[reader.at + 1];
  const place = next !== undefined && places.get(next);
  if (place) {
    reader.at += 2;
    return { is: 'place', what: place };
  }
  const fits = shorthand(reader);
  if (fits) return { is: 'character', fits: reader.flags.ignoreCase ? folded(fits) : fits };
  return literal(escapedCharacter(reader), reader.flags);
}

const places = new Map([
  ['A', 'text-start'],
  ['z', 'text-end'],
  ['b', 'word-edge'],
  ['B', 'no-word-edge'],
] as const) as ReadonlyMap<string, 'text-start' | 'text-end' | 'word-edge' | 'no-word-edge'>;

/** How often the innermost part may come at most, counted as Go does: repeats within repeats multiply. */
function repeats(expression: Expression): number {
  if (expression.is === 'sequence' || expression.is === 'choice') {
    return expression.parts.reduce((most, part) => Math.max(most, repeats(part)), 1);
  }
  if (expression.is !== 'repeat') return 1;
  const { min, max, of } = expression;
  const times = max === Infinity ? Math.max(min, 1) : Math.max(max, 1);
  return times * repeats(of);
}
