import type { Span } from '../../text/span.ts';

/** A line of a manifest that is being put in order: its words and how deep it stands. `id` stays with it as it moves. */
export type Line = { readonly id: number; readonly text: string; readonly depth: number };

/** One step of depth, as the lessons indent. */
const step = '  ';
const deepest = 20;

/** The lines of a text, in their order. Of spaces that make no whole step, the rest is not kept. */
export function readLines(text: string): readonly Line[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, id) => {
    const own = line.trimStart();
    const spaces = line.length - own.length;
    return { id, text: own, depth: Math.min(deepest, Math.floor(spaces / step.length)) };
  });
}

/** The text that the lines make. */
export function printLines(lines: readonly Line[]): string {
  return lines.map(({ text, depth }) => `${text === '' ? '' : step.repeat(depth)}${text}\n`).join('');
}

/** The same lines with one of them elsewhere; `to` is where it stands then. */
export function withMoved(lines: readonly Line[], from: number, to: number): readonly Line[] {
  const line = lines[from];
  const there = Math.max(0, Math.min(lines.length - 1, to));
  return line ? lines.toSpliced(from, 1).toSpliced(there, 0, line) : lines;
}

/** The same lines with one of them at another depth, as far as there is one. */
export function withDepth(lines: readonly Line[], at: number, depth: number): readonly Line[] {
  const there = Math.max(0, Math.min(deepest, depth));
  return lines.map((line, index) => (index === at ? { ...line, depth: there } : line));
}

/** Where the words of each line stand in the printed text. */
export function spansOf(lines: readonly Line[]): readonly Span[] {
  let end = -1;
  return lines.map(({ text, depth }) => {
    const start = end + 1 + (text === '' ? 0 : depth * step.length);
    end = start + text.length;
    return { start, end };
  });
}
