import type { CharacterTest } from './syntax.ts';

const between =
  (first: number, last: number): CharacterTest =>
  (point) =>
    point >= first && point <= last;

const ranges =
  (text: string): CharacterTest =>
  (point) => {
    for (let at = 0; at < text.length; at += 2) {
      if (point >= text.charCodeAt(at) && point <= text.charCodeAt(at + 1)) return true;
    }
    return false;
  };

/** `\d` and its like: ASCII alone. */
export const perlClasses: ReadonlyMap<string, CharacterTest> = new Map([
  ['d', ranges('09')],
  ['s', ranges('\t\n\f\r  ')],
  ['w', ranges('09AZaz__')],
]);

/** The names of `[[:alpha:]]` and its like. */
export const posixClasses: ReadonlyMap<string, CharacterTest> = new Map([
  ['alnum', ranges('09AZaz')],
  ['alpha', ranges('AZaz')],
  ['ascii', between(0, 0x7f)],
  ['blank', ranges('\t\t  ')],
  ['cntrl', (point) => point <= 0x1f || point === 0x7f],
  ['digit', ranges('09')],
  ['graph', ranges('!~')],
  ['lower', ranges('az')],
  ['print', ranges(' ~')],
  ['punct', ranges('!/:@[`{~')],
  ['space', ranges('\t\r  ')],
  ['upper', ranges('AZ')],
  ['word', ranges('09AZaz__')],
  ['xdigit', ranges('09AFaf')],
]);

const unicodeClasses = new Map<string, CharacterTest | undefined>();

/** The class behind `\p{Greek}` or `\pL`: a script or a general category; nothing where Unicode has none of the name. */
export function unicodeClass(name: string): CharacterTest | undefined {
  if (!unicodeClasses.has(name)) unicodeClasses.set(name, readUnicodeClass(name));
  return unicodeClasses.get(name);
}

function readUnicodeClass(name: string): CharacterTest | undefined {
  if (name === 'Any') return () => true;
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return undefined;
  for (const property of [`General_Category=${name}`, `Script=${name}`]) {
    try {
      const one = new RegExp(`^\\p{${property}}$`, 'u');
      return (point) => one.test(String.fromCodePoint(point));
    } catch {
      continue;
    }
  }
  return undefined;
}

export const not =
  (fits: CharacterTest): CharacterTest =>
  (point) =>
    !fits(point);

export const anyOf =
  (all: readonly CharacterTest[]): CharacterTest =>
  (point) =>
    all.some((fits) => fits(point));

export const range = between;

/** Takes a character in upper and in lower case alike. */
export const folded =
  (fits: CharacterTest): CharacterTest =>
  (point) =>
    fits(point) || otherCases(point).some(fits);

function otherCases(point: number): number[] {
  const written = String.fromCodePoint(point);
  const upper = written.toUpperCase();
  return [written.toLowerCase(), upper, upper.toLowerCase()]
    .filter((other) => other !== written && [...other].length === 1)
    .map((other) => other.codePointAt(0)!);
}
