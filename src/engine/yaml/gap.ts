/** The first place from `at` on that is neither white space nor part of a comment. */
export function skipGap(text: string, at: number): number {
  let position = at;
  for (;;) {
    const char = text[position];
    if (char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\ufeff') {
      position++;
    } else if (char === '#') {
      while (position < text.length && text[position] !== '\n' && text[position] !== '\r') position++;
    } else {
      return position;
    }
  }
}
