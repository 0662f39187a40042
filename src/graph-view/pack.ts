import type { Point, Size } from './layout-shapes.ts';

/** The upper left corner of each box, and how large all of them are together. */
export type Packing = { readonly corners: readonly Point[]; readonly size: Size };

/** A step of the lower rim of what is packed already. */
type Step = { readonly x: number; readonly width: number; readonly y: number };

/** Drawings are rather wide than high, as the panes are that show them. */
const aspect = 1.6;

/**
 * Packs boxes in their order, each as high up as it goes, and then as far left, so that together they have about the
 * shape of a screen. Boxes keep `gap` between them.
 */
export function pack(boxes: readonly Size[], gap: number): Packing {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  const room = Math.max(widest, Math.sqrt(area * aspect)) + gap;
  let rim: readonly Step[] = [{ x: 0, width: room, y: 0 }];
  const corners = boxes.map(({ width, height }) => {
    const corner = highest(rim, width + gap, room);
    rim = lowered(rim, { ...corner, width: width + gap }, corner.y + height + gap);
    return corner;
  });
  const right = Math.max(0, ...corners.map(({ x }, index) => x + boxes[index]!.width));
  const bottom = Math.max(0, ...corners.map(({ y }, index) => y + boxes[index]!.height));
  return { corners, size: { width: right, height: bottom } };
}

function highest(rim: readonly Step[], width: number, room: number): Point {
  let best: Point = { x: 0, y: Infinity };
  for (let index = 0; index < rim.length; index++) {
    const { x } = rim[index]!;
    if (x > 0 && x + width > room) break;
    let y = 0;
    for (let under = index; under < rim.length && rim[under]!.x < x + width; under++) y = Math.max(y, rim[under]!.y);
    if (y < best.y) best = { x, y };
  }
  return best;
}

/** The rim after a box lies against it. Steps of equal height become one. */
function lowered(rim: readonly Step[], { x, width }: { x: number; width: number }, y: number): Step[] {
  const steps: Step[] = [];
  const add = (step: Step): void => {
    if (step.width <= 0) return;
    const last = steps.at(-1);
    if (last && last.y === step.y) steps[steps.length - 1] = { ...last, width: last.width + step.width };
    else steps.push(step);
  };
  const right = x + width;
  for (const step of rim) if (step.x < x) add({ ...step, width: Math.min(step.width, x - step.x) });
  add({ x, width, y });
  for (const step of rim) {
    const end = step.x + step.width;
    if (end > right) add({ x: Math.max(step.x, right), width: end - Math.max(step.x, right), y: step.y });
  }
  return steps;
}
