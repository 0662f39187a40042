import { escapeHtml, unescapeHtml } from './html.ts';

/** A note of an example, as `Callout` writes it. */
const note = /<li class="note" data-at="([^"]*)"/;

/** One note: the place it is bound to, and its markup. */
export type RenderedNote = { readonly at: string; readonly html: string };

/** Takes rendered prose apart into its notes, in order. */
export function splitNotes(html: string): RenderedNote[] {
  return html.split(/(?=<li class="note" )/).flatMap((part) => {
    const at = note.exec(part)?.[1];
    return at === undefined ? [] : [{ at: unescapeHtml(at), html: part.trim() }];
  });
}

/** The note with its number and, in front of its text, the button that lights up its lines. */
export function numberNote({ html }: RenderedNote, number: number, label: string): string {
  const button = `<button type="button" class="of-note" aria-label="${escapeHtml(label)}">${number}</button>`;
  return html.replace(
    /<li class="note" data-at="[^"]*"([^>]*)>/,
    (_all, rest: string) => `<li class="note" data-note="${number}" value="${number}"${rest}>${button}`,
  );
}
