/** Line ends and tabs, which are blanks in a label. */
const blanks = /[\t\n\r\u0085\u2028\u2029]+/gu;

/**
 * What no text file should hold: control characters, halves of surrogate pairs, and the two code points that are no
 * characters and that XML forbids (https://www.w3.org/TR/xml/#charsets).
 */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Marks that nobody sees and that turn the direction of a line around, or hide in it: an editor would show a lie. */
const unseen = /[\p{Cf}\u180b-\u180f]/gu;

/** The text on one line, with a sign in the place of what cannot be printed. */
export function oneLine(text: string): string {
  return text.replace(blanks, ' ').replace(unprintable, '\ufffd');
}

/** The text with every unseen mark written as `write` says. */
export function withoutUnseen(text: string, write: (code: number) => string): string {
  return text.replace(unseen, (mark) => write(mark.codePointAt(0)!));
}
