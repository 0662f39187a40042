/** A piece of what was found; `marked` are the words that were asked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** What Pagefind gives as HTML, as text and marks: nothing else of it is ever markup. */
export function markedText(html: string): Piece[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes]
    .map((node) => ({ text: plain(node.textContent ?? ''), marked: node.nodeName === 'MARK' }))
    .filter(({ text }) => text !== '');
}

/** Without the spaces of no width that only the index needs. */
export const plain = (text: string): string => text.replaceAll('\u200b', '');
