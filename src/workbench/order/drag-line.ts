/** Where a dragged line is: at which place among the lines, and how many steps deeper than it was. */
export type Dragged = { readonly to: number; readonly deeper: number };

type Begin = {
  readonly event: PointerEvent;
  /** The rows, in the order in which they stand when the drag begins; all of them are equally high. */
  readonly rows: readonly HTMLElement[];
  readonly from: number;
  /** How wide one step of depth is, in pixels. */
  readonly step: number;
  /** Hears of every change until the hand lets go. */
  onDrag(dragged: Dragged): void;
  onEnd(): void;
};

/** Follows the pointer that has taken a line by its handle until it lets go. */
export function dragLine({ event, rows, from, step, onDrag, onEnd }: Begin): void {
  const handle = event.currentTarget as HTMLElement;
  const height = rows[0]?.getBoundingClientRect().height ?? 1;
  const origin = { x: event.clientX, y: event.clientY };
  const end = new AbortController();
  let last: Dragged = { to: from, deeper: 0 };

  const move = ({ clientX, clientY }: PointerEvent): void => {
    const to = Math.max(0, Math.min(rows.length - 1, from + Math.round((clientY - origin.y) / height)));
    const deeper = Math.round((clientX - origin.x) / step);
    if (to === last.to && deeper === last.deeper) return;
    last = { to, deeper };
    onDrag(last);
  };
  const stop = (): void => {
    end.abort();
    onEnd();
  };
  // The row itself moves in the page, which may end a capture: the window hears everything.
  addEventListener('pointermove', move, { signal: end.signal });
  for (const name of ['pointerup', 'pointercancel'] as const) addEventListener(name, stop, { signal: end.signal });
  handle.setPointerCapture?.(event.pointerId);
}
