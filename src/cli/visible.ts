const unseen = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/gu;
const longest = 200;

/**
 * What a manifest or a path says, made harmless for a terminal: what would move the cursor, change colours or turn
 * the direction of reading is shown by its number.
 */
export function visible(text: string): string {
  return text.replace(unseen, (unit) => `\\u${unit.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}

/** A value within a sentence: visible, and cut where it is longer than anybody reads. */
export function visibleValue(text: string): string {
  return text.length > longest ? `${visible(text.slice(0, longest))}…` : visible(text);
}
