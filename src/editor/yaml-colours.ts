/** What a piece of a line is, as far as colours go. */
export type Colour = 'key' | 'string' | 'number' | 'comment' | 'punctuation' | 'plain';

/** Cuts a line into coloured pieces that join to it. */
export type ColourLine = (line: string) => readonly ColouredPiece[];

export type ColouredPiece = { readonly text: string; readonly colour: Colour };

/** Tried in order at each place of a line; the last one takes what nothing else did. */
const rows: readonly (readonly [Colour, RegExp])[] = [
  ['comment', /(?:(?<=^|\s)#.*)/y],
  ['punctuation', /(?:^(?:---|\.\.\.)(?=\s|$))|[-?](?=\s|$)|[[\]{},]|:(?=\s|$)|[|>][+-]?\d?(?=\s*(?:#|$))/y],
  ['key', /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[\]{},&*!|>%@`-][^#:,[\]{}]*?|-[^\s:,[\]{}]+)(?=\s*:(?:\s|$))/y],
  ['string', /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/y],
  [
    'number',
    /[-+]?(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?)(?=\s*(?:[,\]}]|#|$))|(?:true|false|null|~|yes|no|on|off)(?=\s*(?:[,\]}]|#|$))/iy,
  ],
  ['string', /[^\s#,[\]{}:]+(?:(?:\s+(?!#)|:(?!\s|$)|#(?<!\s#))[^\s#,[\]{}:]*)*/y],
  ['plain', /\s+|./uy],
];

/**
 * Colours one line of YAML by its look alone, without knowing the lines before it: enough for the plain editor, at
 * the price of a block scalar's lines being coloured as if they were YAML. The pieces join to the line.
 */
export function colourLine(line: string): ColouredPiece[] {
  const pieces: ColouredPiece[] = [];
  let at = 0;
  while (at < line.length) {
    const piece = pieceAt(line, at);
    const last = pieces.at(-1);
    if (last?.colour === piece.colour) pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text };
    else pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(line: string, at: number): ColouredPiece {
  for (const [colour, pattern] of rows) {
    pattern.lastIndex = at;
    const text = pattern.exec(line)?.[0];
    if (text) return { text, colour };
  }
  return { text: line.slice(at, at + 1), colour: 'plain' };
}
