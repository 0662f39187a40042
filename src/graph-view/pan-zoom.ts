import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { scales, type View } from './fit.ts';
import type { Point } from './layout-shapes.ts';
import { wheelReader, zoomBy } from './wheel.ts';

/** Moves and scales one drawing by mouse, touch, trackpad and on request. */
export type PanZoom = {
  view(): View;
  show(view: View): void;
  scaleBy(factor: number): void;
  /** Moves the drawing by pixels of the pane. */
  moveBy(by: Point): void;
  /** Brings a point of the drawing to a point of the pane, its middle without one. */
  centre(point: Point, at?: Point): void;
  /** True while the reader drags or pinches. */
  readonly held: boolean;
  dispose(): void;
};

export type PanZoomEvents = {
  /** The view has changed; `byReader` where a hand did it and not a call. */
  onView(view: View, byReader: boolean): void;
  /** Somebody turned the wheel, and the page took it. */
  onPageWheel(): void;
};

/** A press that moves less than this is a click on what lies under it. */
const clickDistance = 4;

/**
 * Makes an SVG a surface that moves its layer. The layer's `transform` is all that changes: nothing is drawn anew.
 * Where the page scrolls, the plain wheel stays the page's.
 */
export function openPanZoom(svg: SVGSVGElement, layer: SVGGElement, { onView, onPageWheel }: PanZoomEvents): PanZoom {
  let view: View = { x: 0, y: 0, k: 1 };
  let held = false;
  const read = wheelReader();
  let meaning: ReturnType<typeof read> = 'zoom';

  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([scales.smallest, scales.largest])
    .clickDistance(clickDistance)
    .wheelDelta(zoomBy)
    .filter((event: MouseEvent) => (event.type === 'wheel' ? meaning === 'zoom' : !event.ctrlKey && !event.button))
    .on('start', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      held = isPress(sourceEvent);
    })
    .on('end', () => {
      held = false;
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      view = { x: transform.x, y: transform.y, k: transform.k };
      layer.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.k})`);
      onView(view, Boolean(sourceEvent));
    });

  /** Hears of the wheel before `behaviour` does. */
  const onWheel = (event: WheelEvent): void => {
    meaning = read(event, pageScrolls());
    if (meaning === 'page') onPageWheel();
    if (meaning !== 'pan') return;
    event.preventDefault();
    surface.call(behaviour.translateBy, -event.deltaX / view.k, -event.deltaY / view.k);
    onView(view, true);
  };

  svg.addEventListener('wheel', onWheel, { passive: false });
  const surface = select<SVGSVGElement, unknown>(svg).call(behaviour).on('dblclick.zoom', null);

  return {
    view: () => view,
    show: ({ x, y, k }) => void surface.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k)),
    scaleBy: (factor) => void surface.call(behaviour.scaleBy, factor),
    moveBy: ({ x, y }) => void surface.call(behaviour.translateBy, x / view.k, y / view.k),
    centre({ x, y }, at) {
      if (at) surface.call(behaviour.translateTo, x, y, [at.x, at.y]);
      else surface.call(behaviour.translateTo, x, y);
    },
    get held() {
      return held;
    },
    dispose() {
      surface.on('.zoom', null);
      svg.removeEventListener('wheel', onWheel);
    },
  };
}

function isPress(event: unknown): boolean {
  return event instanceof Event && (event.type === 'mousedown' || event.type.startsWith('touch'));
}

function pageScrolls(): boolean {
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
}
