import { firstView } from '../../graph-view/fit.ts';

/**
 * Shows a served drawing as the living one will show itself: as large as its pane allows, clear of the buttons above it.
 * @returns ends it
 */
export function fitServed(place: HTMLElement): () => void {
  const layer = place.querySelector<SVGGElement>('[data-layer]');
  const svg = layer?.ownerSVGElement;
  if (!layer || !svg) return () => undefined;
  const fit = (): void => {
    const { clientWidth: width, clientHeight: height } = svg;
    if (width === 0) return;
    const tools = place.querySelector('[data-tools]')?.clientHeight ?? 0;
    const drawing = { width: Number(layer.dataset['width']), height: Number(layer.dataset['height']) };
    const { x, y, k } = firstView(drawing, { width, height }, tools);
    layer.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
  };
  const resized = new ResizeObserver(fit);
  resized.observe(svg);
  return () => resized.disconnect();
}
