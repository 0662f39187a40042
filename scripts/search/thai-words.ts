const words = new Intl.Segmenter('th', { granularity: 'word' });
const zeroWidthSpace = '\u200b';

/**
 * Puts zero-width spaces between the Thai words of a page's text. Thai has no spaces there, and the index finds words
 * that it can tell apart. Tags, their attributes, scripts and styles stay as they are.
 */
export function separateThaiWords(html: string): string {
  return html
    .split(/(<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[\u0e00-\u0e7f]+/g, separated)))
    .join('');
}

function separated(run: string): string {
  return [...words.segment(run)].map(({ segment }) => segment).join(zeroWidthSpace);
}
