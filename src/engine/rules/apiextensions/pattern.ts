/** What Go writes otherwise than JavaScript, turned into something alike. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/\(\?[imsU-]+\)/g, ''],
  [/\(\?[imsU-]+:/g, '(?:'],
  [/\(\?P</g, '(?<'],
  [/\[\[:\^?\w+:\]\]/g, '[a]'],
];

/**
 * What is wrong with a regular expression of Go, in its words; nothing where it can be read. It is never run.
 * Source: https://github.com/google/re2/wiki/Syntax
 */
export function patternFault(pattern: string): string | undefined {
  if (pattern === '' || pattern.length > 10000) return undefined;
  const foreign = /\(\?(<?[=!])|\\[1-9]/.exec(pattern)?.[0];
  if (foreign?.startsWith('(')) return `invalid or unsupported Perl syntax: \`${foreign}\``;
  if (foreign !== undefined) return `invalid escape sequence: \`${foreign}\``;
  try {
    new RegExp(alike.reduce((text, [from, to]) => text.replace(from, to), pattern));
    return undefined;
  } catch {
    return `missing closing ): \`${pattern}\``;
  }
}
