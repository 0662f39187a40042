import type { Span } from './span.ts';

/** Replaces the text at a span. An empty span inserts, an empty text deletes. */
export type Edit = { readonly at: Span; readonly text: string };

/**
 * Applies edits that do not overlap; all spans refer to the text before any of them.
 * @throws RangeError where two edits overlap or one lies outside the text: a bug of the caller, never of the learner.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  let result = '';
  let done = 0;
  for (const { at, text: replacement } of ordered) {
    if (at.start < done || at.end < at.start || at.end > text.length) {
      throw new RangeError(`edit at ${at.start}-${at.end} overlaps another one or lies outside the text`);
    }
    result += text.slice(done, at.start) + replacement;
    done = at.end;
  }
  return result + text.slice(done);
}
