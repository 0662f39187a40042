import type { Point } from './layout-shapes.ts';

export type View = Point & { readonly k: number };

const margin = 14;
export const scales = { smallest: 0.15, largest: 2.5, fitLargest: 1.15 } as const;

type Size = { readonly width: number; readonly height: number };

/** The view that shows the whole drawing in the middle of the pane, clear of the buttons above it. */
export function fitView(drawing: Size, pane: Size, buttons = 0): View {
  if (drawing.width === 0 || drawing.height === 0 || pane.width === 0) return { x: 0, y: 0, k: 1 };
  const wanted = Math.min(
    (pane.width - 2 * margin) / drawing.width,
    (pane.height - buttons - 2 * margin) / drawing.height,
  );
  const k = Math.max(scales.smallest, Math.min(scales.fitLargest, wanted));
  return { k, x: (pane.width - drawing.width * k) / 2, y: (pane.height + buttons - drawing.height * k) / 2 };
}

/** Below this scale the words of a drawing cannot be read. */
const readable = 0.6;

/**
 * The view to begin with: the whole drawing where it can be read so, else its upper left part at a scale that can be
 * read, clear of the buttons above it.
 */
export function firstView(drawing: Size, pane: Size, buttons: number): View {
  const whole = fitView(drawing, pane, buttons);
  return whole.k >= readable || pane.width === 0 ? whole : { x: margin, y: buttons + margin, k: readable };
}
