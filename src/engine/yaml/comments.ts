import type { Span } from '../../text/span.ts';
import type { Tree } from './node.ts';

/** A comment with its `#`, up to the end of its line. */
export type Comment = { readonly at: Span; readonly text: string };

/**
 * Finds the comments of a document: a `#` at the start of a line or after a blank, outside every scalar.
 * @param text what the parser saw; `original` is what was written there
 */
export function findComments(text: string, original: string, tokens: Tree['tokens']): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  /** The next `#` that has not been looked at: it only moves on, so that the text is searched once. */
  let hash = text.indexOf('#');
  for (const token of tokens) {
    if (hash < 0) return comments;
    collect(from, token.at.start);
    from = token.at.end;
    // A comment may follow a block scalar's header; the content begins on the next line.
    const block = token.kind === 'scalar' && (token.style === 'literal' || token.style === 'folded');
    if (block && hash >= 0 && hash < from) collect(token.at.start, lineEnd(token.at.start));
  }
  collect(from, text.length);
  return comments;

  function collect(start: number, end: number): void {
    if (hash >= 0 && hash < start) hash = text.indexOf('#', start);
    while (hash >= 0 && hash < end) {
      let next = hash + 1;
      if (hash === 0 || ' \t\r\n\ufeff'.includes(text.charAt(hash - 1))) {
        next = lineEnd(hash);
        comments.push({ at: { start: hash, end: next }, text: original.slice(hash, next) });
      }
      hash = text.indexOf('#', next);
    }
  }

  function lineEnd(start: number): number {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    return end;
  }
}
