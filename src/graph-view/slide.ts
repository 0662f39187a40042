import type { Point } from './layout-shapes.ts';

/** How long a node takes to its new place, in milliseconds. */
const duration = 350;

/** Lets an element come from where it was to where it is, unless the reader wants nothing to move. */
export function slideFrom(element: Element, { x, y }: Point): void {
  if ((x === 0 && y === 0) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration,
    easing: 'cubic-bezier(0.3, 0.7, 0.2, 1)',
  });
}
