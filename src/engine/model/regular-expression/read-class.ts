import { anyOf, folded, not, perlClasses, posixClasses, range, unicodeClass } from './character-class.ts';
import { fail, type Reader } from './reader.ts';
import type { CharacterTest } from './syntax.ts';

/** `\d`, `\S`, `\p{Greek}`, `\PL`: several characters behind one escape. */
export function shorthand(reader: Reader): CharacterTest | undefined {
  const { text, at } = reader;
  const letter = text[at + 1] ?? '';
  const perl = perlClasses.get(letter.toLowerCase());
  if (perl) {
    reader.at += 2;
    return letter === letter.toLowerCase() ? perl : not(perl);
  }
  if (letter !== 'p' && letter !== 'P') return undefined;
  const [written, braced, single] = /^\\[pP](?:\{([^}]*)\}|([^{]))/.exec(text.slice(at, at + 60)) ?? [];
  const name = braced ?? single;
  const isNegated = name?.startsWith('^') ?? false;
  const known = name === undefined ? undefined : unicodeClass(isNegated ? name.slice(1) : name);
  if (!known || written === undefined) {
    fail('invalid character class range', written ?? text.slice(at, at + 3));
  }
  reader.at += written.length;
  return (letter === 'P') === isNegated ? known : not(known);
}

const controls = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
]);

/** The number of the character behind a backslash. */
export function escapedCharacter(reader: Reader): number {
  const { text, at } = reader;
  const sign = text.codePointAt(at + 1);
  if (sign === undefined) fail('trailing backslash at end of expression', '');
  const rest = text.slice(at, at + 12);
  const written = String.fromCodePoint(sign);
  const number =
    /^\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest) ?? /^\\x(?:\{([0-9A-Fa-f]{1,8})\}|([0-9A-Fa-f]{2}))/.exec(rest);
  if (number) {
    const isHex = rest.startsWith('\\x');
    const point = isHex ? parseInt(number[1] ?? number[2]!, 16) : parseInt(number[1]!, 8);
    if (point <= 0x10ffff) {
      reader.at += number[0].length;
      return point;
    }
  }
  const control = controls.get(written);
  if (control === undefined && (sign >= 0x80 || /[0-9A-Za-z]/.test(written))) {
    fail('invalid escape sequence', `\\${written}`);
  }
  reader.at += 2;
  return control ?? sign;
}

/** What stands in square brackets. */
export function characterClass(reader: Reader): CharacterTest {
  const { text, at: start, flags } = reader;
  reader.at++;
  const isNegated = text[reader.at] === '^';
  if (isNegated) reader.at++;
  const tests: CharacterTest[] = [];
  for (let isFirst = true; isFirst || text[reader.at] !== ']'; isFirst = false) {
    if (reader.at >= text.length) fail('missing closing ]', text.slice(start));
    tests.push(posix(reader) ?? (text[reader.at] === '\\' ? shorthand(reader) : undefined) ?? span(reader));
  }
  reader.at++;
  const fits = flags.ignoreCase ? folded(anyOf(tests)) : anyOf(tests);
  return isNegated ? not(fits) : fits;
}

function posix(reader: Reader): CharacterTest | undefined {
  const [written, hat, name] = /^\[:(\^?)(\w+):\]/.exec(reader.text.slice(reader.at, reader.at + 14)) ?? [];
  if (written === undefined) return undefined;
  const known = posixClasses.get(name!);
  if (!known) fail('invalid character class range', written);
  reader.at += written.length;
  return hat === '' ? known : not(known);
}

function span(reader: Reader): CharacterTest {
  const { text, at: start } = reader;
  const first = classCharacter(reader);
  if (text[reader.at] !== '-' || text[reader.at + 1] === undefined || text[reader.at + 1] === ']') {
    return range(first, first);
  }
  reader.at++;
  const last = classCharacter(reader);
  if (last < first) fail('invalid character class range', text.slice(start, reader.at));
  return range(first, last);
}

function classCharacter(reader: Reader): number {
  if (reader.text[reader.at] === '\\') return escapedCharacter(reader);
  const point = reader.text.codePointAt(reader.at);
  if (point === undefined) fail('missing closing ]', reader.text);
  reader.at += String.fromCodePoint(point).length;
  return point;
}
