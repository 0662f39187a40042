import type { Picture } from '../../lessons/lesson.ts';
import { escapeHtml, unescapeHtml } from './html.ts';

const part = /<li class="note" data-of="([^"]*)" data-label="([^"]*)"/;

/** A part of a picture as `Part` writes it. */
export type RenderedPart = { readonly id: string; readonly label: string; readonly html: string };

/** Takes rendered prose apart into the descriptions of a picture's parts, in order. */
export function splitParts(html: string): RenderedPart[] {
  return html.split(/(?=<li class="note" )/).flatMap((piece) => {
    const [, id, label] = part.exec(piece) ?? [];
    return id === undefined || label === undefined
      ? []
      : [{ id: unescapeHtml(id), label: unescapeHtml(label), html: piece.trim() }];
  });
}

/** The description with its number and its label in front of it. */
export function numberPart({ label, html }: RenderedPart, number: number): string {
  const name = `<b>${escapeHtml(label.replaceAll('|', ' '))}</b> `;
  return html
    .replace(part, () => `<li class="note" data-note="${number}" tabindex="0"`)
    .replace(
      /<div>\s*(<p[^>]*>)?/,
      (open) => `<span class="of-note" aria-hidden="true">${number}</span>${open}${name}`,
    );
}

/**
 * The drawing with its words. A label that is broken by `|` stands in several lines, one below the other.
 * @param numbers the number of each part, by which it lights up with its description
 */
export function drawPicture(
  { svg }: Picture,
  labels: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): string {
  return svg
    .replace(/<svg\b/, '<svg aria-hidden="true" focusable="false"')
    .replace(/\sdata-part="([^"]*)"/g, (_, id: string) => ` data-notes="${numbers.get(id) ?? ''}"`)
    .replace(
      /<text\b([^>]*?)\sdata-label="([^"]*)"([^>]*?)\s*(?:\/>|>\s*<\/text>)/g,
      (_, before: string, id: string, after: string) => {
        const attributes = `${before}${after}`;
        const lines = (labels.get(id) ?? '').split('|').map((line) => escapeHtml(line.trim()));
        const [, x = '0'] = /\sx="([^"]*)"/.exec(attributes) ?? [];
        const spans = lines.map(
          (line, index) => `<tspan x="${x}" dy="${index === 0 ? '0' : '1.25em'}">${line}</tspan>`,
        );
        return `<text${attributes} data-notes="${numbers.get(id) ?? ''}">${lines.length > 1 ? spans.join('') : lines[0]}</text>`;
      },
    );
}
