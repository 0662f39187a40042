/**
 * The width of a text in CSS pixels, estimated from its characters: the layout runs in a worker, where nothing can be
 * measured. Marks above and below a letter (Thai vowels and tones) take none.
 */
export function textWidth(text: string, { unit, mono }: Face): number {
  let width = 0;
  for (const character of text) {
    if (marks.test(character)) continue;
    width += mono ? unit : narrow.test(character) ? unit * 0.55 : wide.test(character) ? unit * 1.25 : unit;
  }
  return width;
}

/** A typeface at one size: how wide its average character is, and whether all are equally wide. */
export type Face = { readonly unit: number; readonly mono: boolean };

const marks = /\p{Mn}/u;
const narrow = /[\sil.,:;|!'’·()[\]]/u;
const wide = /[\p{Lu}mwшщжюфмыӹ—…@%]/u;

/** The text, cut with an ellipsis where it would be wider than `width`. */
export function fitText(text: string, face: Face, width: number): string {
  if (textWidth(text, face) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, face) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
