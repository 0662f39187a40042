import type { Span } from '../text/span.ts';

/** A line of an example in pieces; what a finding points at is marked. */
export type MarkedLine = readonly { readonly text: string; readonly marked: boolean }[];

/**
 * Cuts a text into lines and marks a span in them, without the indentation of further lines. A span without a length
 * marks the line where it stands.
 */
export function markedLines(text: string, at: Span): MarkedLine[] {
  let offset = 0;
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const start = offset;
      offset += line.length + 1;
      const indent = line.length - line.trimStart().length;
      const isPoint = at.start === at.end && at.start >= start && at.start <= start + line.length;
      const from = isPoint ? indent : Math.max(at.start - start, indent);
      const to = isPoint ? line.length : Math.min(at.end - start, line.trimEnd().length);
      if (from >= to) return [{ text: line, marked: false }];
      const pieces = [
        { text: line.slice(0, from), marked: false },
        { text: line.slice(from, to), marked: true },
        { text: line.slice(to), marked: false },
      ];
      return pieces.filter((piece) => piece.text !== '');
    });
}
