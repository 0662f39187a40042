/** What a piece of a manifest is, for its colour. */
export type TokenKind = 'key' | 'text' | 'number' | 'word' | 'comment' | 'sign' | 'blank';
export type Token = { readonly kind: TokenKind; readonly text: string };

const forms: readonly (readonly [TokenKind, RegExp])[] = [
  ['blank', /\s+/y],
  ['comment', /#.*/y],
  ['sign', /---$|-(?=\s|$)|[{}[\],]/y],
  ['key', /(?:"[^"]*"|'[^']*'|[\w./$-]+)(?=\s*:(?:\s|$))/y],
  ['sign', /:(?=\s|$)/y],
  ['text', /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y],
  ['number', /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?=$|\s|[,\]}])/y],
  ['word', /(?:true|false|null|~)(?=$|\s|[,\]}])/y],
  ['text', /[^\s#{}[\],][^#{}[\],]*?(?=\s+#|\s*$|[,\]}])|\S+/y],
];

/**
 * The pieces of one line of a manifest, in order and complete. It knows the plain forms that lessons use, block and flow
 * style with scalars on one line; what it does not know is text.
 */
export function highlightLine(line: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length;) {
    const token = tokenAt(line, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(line: string, at: number): Token {
  for (const [kind, form] of forms) {
    form.lastIndex = at;
    const text = form.exec(line)?.[0];
    if (text) return { kind, text };
  }
  return { kind: 'text', text: line.slice(at) };
}
