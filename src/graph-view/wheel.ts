/** What a turn of the wheel is for: the drawing's scale, its place, or the page around it. */
export type WheelMeaning = 'zoom' | 'pan' | 'page';

/** What is read of a `WheelEvent`. `deltaMode` is 0 where the distances are pixels. */
export type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'timeStamp'>;

/** Turns that follow each other within this time are one gesture, and mean one thing. */
const gestureMs = 250;
/** A notch of a mouse wheel moves further than this; the fingers on a trackpad begin with less. */
const notch = 50;

/**
 * Reads the turns of one drawing's wheel. Ctrl or Cmd zooms, and so does a pinch on a trackpad, which browsers report as
 * a wheel with Ctrl. Without them, two fingers on a trackpad move the drawing and a mouse wheel zooms; but where the page
 * itself scrolls, the wheel is the page's.
 */
export function wheelReader(): (wheel: Wheel, pageScrolls: boolean) => WheelMeaning {
  let last: { readonly at: number; readonly meaning: WheelMeaning } | undefined;
  return (wheel, pageScrolls) => {
    const meaning =
      wheel.ctrlKey || wheel.metaKey
        ? 'zoom'
        : pageScrolls
          ? 'page'
          : last && last.meaning !== 'page' && wheel.timeStamp - last.at < gestureMs
            ? last.meaning
            : isTrackpad(wheel)
              ? 'pan'
              : 'zoom';
    last = { at: wheel.timeStamp, meaning };
    return meaning;
  };
}

/** How far a turn zooms, as the exponent of 2. A pinch reports small steps, a notch a large one. */
export function zoomBy({ deltaY, deltaMode, ctrlKey }: Pick<Wheel, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  const pinch = ctrlKey && deltaMode === 0 && Math.abs(deltaY) < notch;
  return -deltaY * unit * (pinch ? 10 : 1);
}

function isTrackpad({ deltaX, deltaY, deltaMode }: Wheel): boolean {
  return deltaMode === 0 && (deltaX !== 0 || Math.abs(deltaY) < notch);
}
