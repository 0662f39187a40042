import type { Point } from './layout-shapes.ts';

export type View = Point & { readonly k: number };

const margin = 18;
export const scales = { smallest: 0.15, largest: 2.5, fitLargest: 1.15 } as const;

/** The view that shows the whole drawing in the middle of the pane. */
export function fitView(drawing: { width: number; height: number }, pane: { width: number; height: number }): View {
  if (drawing.width === 0 || drawing.height === 0 || pane.width === 0) return { x: 0, y: 0, k: 1 };
  const wanted = Math.min((pane.width - 2 * margin) / drawing.width, (pane.height - 2 * margin) / drawing.height);
  const k = Math.max(scales.smallest, Math.min(scales.fitLargest, wanted));
  return { k, x: (pane.width - drawing.width * k) / 2, y: (pane.height - drawing.height * k) / 2 };
}
