import type { Severity } from '../engine/finding.ts';
import type { Span } from '../text/span.ts';
import { colourLine as colourYaml, type Colour, type ColourLine } from './yaml-colours.ts';

/** A piece of a painted line: its colour, the worst marker on it, and whether it is lit. */
export type Paint = {
  readonly text: string;
  readonly colour: Colour;
  readonly severity?: Severity;
  /** The marker covers nothing but blanks: an underline alone would not be seen. */
  readonly blank?: true;
  readonly lit: boolean;
};

export type Marks = {
  readonly markers: readonly { readonly at: Span; readonly severity: Severity }[];
  readonly lit: readonly Span[];
};

const badness: Readonly<Record<Severity, number>> = { error: 3, warning: 2, hint: 1 };

/** The classes of a painted piece, for `paint.css`. */
export function classesOf({ colour, severity, blank, lit }: Paint): string {
  // Under a tab or a space nothing would be seen.
  return [colour, severity && `marked ${severity}`, blank && 'blank', lit && 'lit-text'].filter(Boolean).join(' ');
}

/** Paints a line that begins at `start` of the text. An empty marker is shown on the character after it. */
export function paintLine(line: string, start: number, marks: Marks, colourLine: ColourLine = colourYaml): Paint[] {
  const end = start + line.length;
  const markers = marks.markers
    .map(({ at, severity }) => ({ at: { start: at.start, end: Math.max(at.end, at.start + 1) }, severity }))
    .filter(({ at }) => at.start < end && at.end > start);
  const lit = marks.lit.filter((at) => at.start < end && at.end > start);
  const cuts = [...markers.map(({ at }) => at), ...lit].flatMap((at) => [at.start, at.end]);
  const isBlank = (at: Span): boolean => line.slice(Math.max(0, at.start - start), at.end - start).trim() === '';
  const paints: Paint[] = [];
  let at = start;
  for (const { text, colour } of colourLine(line)) {
    const stop = at + text.length;
    const inside = [...new Set(cuts.filter((cut) => cut > at && cut < stop))].sort((a, b) => a - b);
    for (const next of [...inside, stop]) {
      const covers = (span: Span): boolean => span.start <= at && span.end >= next;
      const worst = markers
        .filter((marker) => covers(marker.at))
        .sort((a, b) => badness[b.severity] - badness[a.severity])[0];
      paints.push({
        text: line.slice(at - start, next - start),
        colour,
        lit: lit.some(covers),
        ...(worst ? { severity: worst.severity } : {}),
        ...(worst && isBlank(worst.at) ? { blank: true } : {}),
      });
      at = next;
    }
  }
  return paints;
}
