import type { Span } from '../../text/span.ts';

/** The escapes that kubectl's parser knows (`yaml_parser_scan_flow_scalar` in `scannerc.go`). It lacks JSON's `\/` and knows `\'`. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const hexLength: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Decodes what stands between double quotes.
 * @param json JSON's rules instead of YAML's: `\/` is known, and two escaped surrogates make one character.
 * @returns the text, and the first escape that kubectl refuses.
 */
export function decodeDoubleQuoted(
  source: string,
  content: Span,
  json: boolean,
): { text: string; bad: Span | undefined } {
  let text = '';
  let bad: Span | undefined;
  let at = content.start;
  /** Up to here the text came from escapes, so its spaces are not trimmed before a line break. */
  let firm = 0;
  while (at < content.end) {
    const char = source.charAt(at);
    if (char === '\\') {
      const letter = source[at + 1] ?? '';
      const length = hexLength[letter];
      if (letter === '\n' || letter === '\r') {
        // The escaped break vanishes, the empty lines behind it stay.
        const fold = foldBreaks(source, at + 1, content.end);
        text += '\n'.repeat(fold.breaks - 1);
        at = fold.at;
      } else if (length !== undefined) {
        const digits = source.slice(at + 2, at + 2 + length);
        const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? parseInt(digits, 16) : -1;
        const surrogate = code >= 0xd800 && code <= 0xdfff;
        if (code < 0 || code > 0x10ffff || (surrogate && !json)) {
          bad ??= { start: at, end: Math.min(at + 2 + length, content.end) };
          text += '\ufffd';
        } else {
          text += String.fromCodePoint(code);
        }
        at += 2 + length;
      } else {
        const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
        if (json ? letter === "'" : plain === undefined) bad ??= { start: at, end: at + 2 };
        text += plain ?? letter;
        at += 2;
      }
      firm = text.length;
    } else if (char === '\n' || char === '\r') {
      const fold = foldBreaks(source, at, content.end);
      let end = text.length;
      while (end > firm && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
      text = text.slice(0, end) + (fold.breaks === 1 ? ' ' : '\n'.repeat(fold.breaks - 1));
      firm = text.length;
      at = fold.at;
    } else {
      let end = at + 1;
      while (end < content.end && !'\\\n\r'.includes(source.charAt(end))) end++;
      text += source.slice(at, end);
      at = end;
    }
  }
  return { text, bad };
}

/** Counts the line breaks from `at` on, skipping the white space around them. */
function foldBreaks(source: string, at: number, end: number): { at: number; breaks: number } {
  let breaks = 0;
  let position = at;
  while (position < end) {
    const char = source.charAt(position);
    if (char === '\n' || char === '\r') {
      if (char === '\r' && source[position + 1] === '\n') position++;
      breaks++;
    } else if (char !== ' ' && char !== '\t') {
      break;
    }
    position++;
  }
  return { at: position, breaks };
}
