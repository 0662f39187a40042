import { lineIndex } from '../text/line-index.ts';
import { paintLine, type Marks, type Paint } from './paint-line.ts';
import type { ColourLine } from './yaml-colours.ts';

/** More lines than this are painted once the editor is alive; no window shows as many. */
const linesAtMost = 120;
const lengthAtMost = 20_000;

/**
 * The lines of a text as the plain editor paints them from its start on, for a page that is served with them.
 * @returns nothing where the text is so large that it is not worth its bytes
 */
export function firstPainting(text: string, marks: Marks, colourLine?: ColourLine): readonly (readonly Paint[])[] {
  if (text.length > lengthAtMost) return [];
  const index = lineIndex(text);
  return Array.from({ length: Math.min(index.lineCount, linesAtMost) }, (_, line) => {
    const { start, end } = index.lineSpan(line + 1);
    return paintLine(text.slice(start, end), start, marks, colourLine);
  });
}
