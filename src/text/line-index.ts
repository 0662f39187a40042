import type { Span } from './span.ts';

/** A place as editors and people count it: both numbers begin at 1; columns are UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** Turns offsets into lines and columns and back. Lines end at `\n`, `\r\n` or a lone `\r`. */
export type LineIndex = {
  readonly lineCount: number;
  /** Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** Positions outside the text are moved to the nearest place that exists. */
  offsetAt(position: Position): number;
  /** The line without its ending; the span is empty for a line that does not exist. */
  lineSpan(line: number): Span;
};

/** Builds the index in one pass over the text. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const endOf = (line: number): number => {
    let end = line < starts.length ? startOf(line + 1) : text.length;
    if (line < starts.length) {
      end--;
      if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--;
    }
    return Math.max(end, startOf(line));
  };
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - starts[low]! + 1 };
    },
    offsetAt({ line, column }) {
      const known = Math.max(1, Math.min(line, starts.length));
      return Math.max(startOf(known), Math.min(startOf(known) + column - 1, endOf(known)));
    },
    lineSpan(line) {
      return line < 1 || line > starts.length
        ? { start: text.length, end: text.length }
        : { start: startOf(line), end: endOf(line) };
    },
  };
}
