import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';

/** Monaco's range: lines and columns from 1, the end after the last character. */
export type MonacoRange = {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
};

/** A span in Monaco's terms. */
export function toRange(span: Span, lines: LineIndex): MonacoRange {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(Math.max(span.start, span.end));
  return {
    startLineNumber: start.line,
    startColumn: start.column,
    endLineNumber: end.line,
    endColumn: end.column,
  };
}
