/**
 * The width of a text in CSS pixels, estimated from its characters: the layout runs in a worker, where nothing can be
 * measured. `unit` is the width of an average character. Marks above and below a letter (Thai vowels and tones) take none.
 */
export function textWidth(text: string, unit: number): number {
  let width = 0;
  for (const character of text) {
    if (marks.test(character)) continue;
    width += narrow.test(character) ? unit * 0.55 : wide.test(character) ? unit * 1.25 : unit;
  }
  return width;
}

const marks = /\p{Mn}/u;
const narrow = /[\sil.,:;|!'’·()[\]]/u;
const wide = /[\p{Lu}mwшщжюфмыӹ—…@%]/u;

/** The text, cut with an ellipsis where it would be wider than `width`. */
export function fitText(text: string, unit: number, width: number): string {
  if (textWidth(text, unit) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character + '…', unit) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
