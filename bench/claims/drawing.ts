import type { Row } from '../claim.ts';
import { measured } from '../measured.ts';

type Drawn = {
  readonly time: number;
  readonly boxes: number;
  readonly hidden: { readonly nodes: Readonly<Record<string, number>>; readonly edges: number };
  readonly total: { readonly nodes: number; readonly edges: number };
};
/** `ratio` is by the clock, `work` of what all processors do. */
type Frame = { readonly ratio: number; readonly work: number; readonly drawing: number; readonly bare: number };
type Measured = {
  readonly first: Drawn;
  readonly folded: Drawn;
  readonly edit: { readonly p95: number; readonly median: number };
  readonly readable: Frame;
  readonly whole: Frame;
};

/** What the drawing takes in Chromium, from the graph until it is painted. */
export function drawingClaim(): readonly Row[] {
  const { first, folded, edit, readable, whole } = measured<Measured>('drawing');
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  const frame = ({ ratio, work, drawing, bare }: Frame): string =>
    `${ratio.toFixed(2)} (${drawing.toFixed(1)} ms, ${bare.toFixed(1)} ms; processors ${work.toFixed(2)})`;
  const folds = Object.values(folded.hidden.nodes).reduce((sum, count) => sum + count, 0);
  return [
    {
      claim: '1,000 objects and 1,500 connections laid out and drawn, cold: at most 1.5 s',
      figure: `${seconds(first.time)} (${first.boxes} boxes)`,
      holds: first.time <= 1500 && first.boxes === 1000,
    },
    {
      claim: 'a frame while it is moved, beside a bare SVG of the same shapes: at most 1.2 times',
      figure: frame(readable),
      holds: readable.ratio <= 1.2,
    },
    { claim: 'the same with all of it in view', figure: frame(whole), holds: whole.ratio <= 1.2 },
    {
      claim: 'one edit in 100 objects, drawn anew: within 100 ms (95 %)',
      figure: `${edit.p95.toFixed(0)} ms (median ${edit.median.toFixed(0)} ms)`,
      holds: edit.p95 <= 100,
    },
    {
      claim: '5,000 objects, folded until at most 1,000 boxes are left, every one counted: at most 1.5 s',
      figure: `${seconds(folded.time)} (${folded.boxes} boxes, ${folds} objects in folds)`,
      holds: folded.time <= 1500 && folded.boxes <= 1000 && folds + folded.boxes > folded.total.nodes,
    },
  ];
}
