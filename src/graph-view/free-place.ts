import { spacing, type Box, type Point, type Size } from './layout-shapes.ts';

/** Where something would best stand. Without a wish it stands where there is room. */
export type Wish = { readonly x?: number; readonly y?: number };

/** True where two boxes are closer to each other than `gap`. */
export function overlaps(a: Box, b: Box, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/**
 * The free place in a frame that is nearest to the wish. The frame may grow to the right and down as long as it runs into
 * no other; where that is not possible, the place is under all others, and the frame runs into what lies below it.
 */
export function freePlace(
  wish: Wish,
  size: Size,
  taken: ReadonlyMap<string, Box>,
  frame: Box,
  otherFrames: readonly Box[],
): Box {
  const { side, top, bottom } = spacing.frame;
  const left = frame.x + side;
  const highest = frame.y + top;
  const boxes = [...taken.values()];
  const lowest = Math.max(highest, ...boxes.map(({ y, height }) => y + height + spacing.betweenNodes));
  const wanted = { x: Math.max(left, wish.x ?? left), y: Math.max(highest, wish.y ?? lowest) };

  const fits = (place: Box): boolean => {
    if (boxes.some((box) => overlaps(place, box, spacing.betweenNodes - 1))) return false;
    const grown = {
      ...frame,
      width: Math.max(frame.width, place.x + place.width + side - frame.x),
      height: Math.max(frame.height, place.y + place.height + bottom - frame.y),
    };
    const grows = grown.width > frame.width || grown.height > frame.height;
    return !grows || otherFrames.every((other) => !overlaps(grown, other, spacing.betweenFramesAtLeast));
  };

  const beyond = Math.max(left, ...boxes.map(({ x, width }) => x + width + spacing.betweenNodes));
  const columns = new Set([wanted.x, left, beyond, ...boxes.map(({ x }) => x)]);
  let best: Box | undefined;
  let shortest = Infinity;
  for (const x of columns) {
    const across = 2 * Math.abs(x - wanted.x);
    if (across >= shortest) continue;
    const beside = boxes.filter(
      (box) => box.x < x + size.width + spacing.betweenNodes && x < box.x + box.width + spacing.betweenNodes,
    );
    const rows = [
      wanted.y,
      highest,
      ...beside.flatMap(({ y, height }) => [y + height + spacing.betweenNodes, y - size.height - spacing.betweenNodes]),
    ];
    for (const y of rows) {
      const distance = across + Math.abs(y - wanted.y);
      if (y < highest || distance >= shortest) continue;
      const place = { x, y, ...size };
      if (!fits(place)) continue;
      best = place;
      shortest = distance;
    }
  }
  return best ?? { x: left, y: lowest, ...size };
}

/** The corner for a new frame: beside or under another one, where all together grow least. */
export function freeCorner(size: Size, frames: readonly Box[]): Point {
  const gap = spacing.betweenFrames;
  const right = Math.max(0, ...frames.map(({ x, width }) => x + width));
  const bottom = Math.max(0, ...frames.map(({ y, height }) => y + height));
  const corners = [
    { x: 0, y: frames.length === 0 ? 0 : bottom + gap },
    ...frames.flatMap(({ x, y, width, height }) => [
      { x: x + width + gap, y },
      { x, y: y + height + gap },
    ]),
  ];
  const free = corners.filter((corner) => frames.every((frame) => !overlaps({ ...corner, ...size }, frame, gap - 1)));
  const growth = ({ x, y }: Point): number => Math.max((x + size.width - right) / 1.6, y + size.height - bottom, 0);
  return free.reduce((best, corner) => (growth(corner) < growth(best) ? corner : best), free[0] ?? corners[0]!);
}
