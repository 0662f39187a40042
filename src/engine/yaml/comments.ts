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
  for (const token of tokens) {
    collect(from, token.at.start);
    from = token.at.end;
    if (token.kind === 'scalar' && (token.style === 'literal' || token.style === 'folded')) {
      // A comment may follow the header; the content begins on the next line.
      const header = token.at.start + (/^[^\r\n]*/.exec(text.slice(token.at.start, token.at.end))?.[0].length ?? 0);
      collect(token.at.start, header);
    }
  }
  collect(from, text.length);
  return comments;

  function collect(start: number, end: number): void {
    for (let at = text.indexOf('#', start); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
      if (at > 0 && !' \t\r\n\ufeff'.includes(text.charAt(at - 1))) continue;
      let close = at;
      while (close < text.length && text[close] !== '\n' && text[close] !== '\r') close++;
      comments.push({ at: { start: at, end: close }, text: original.slice(at, close) });
      at = close;
    }
  }
}
