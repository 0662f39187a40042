import type { Size } from '../layout-shapes.ts';

/** Canvases that are larger are refused by one browser or the other: Safari takes 16,777,216 pixels on a phone. */
const pixelsAtMost = 16_000_000;
const sideAtMost = 8192;

/**
 * Draws an SVG file into a PNG. Runs in a page only.
 * @param svg a file of its own, in a fixed theme
 * @param size its measures in CSS pixels
 * @param wanted pixels for each of them; fewer where a canvas cannot be so large
 * @returns the picture; rejects where the browser cannot draw or hand it over
 */
export async function toPng(svg: string, size: Size, wanted = 2): Promise<Blob> {
  const scale = pngScale(size, wanted);
  const image = new Image();
  // As data, because the pages allow images from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(size.width * scale));
  canvas.height = Math.max(1, Math.floor(size.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png');
  });
}

/** How many pixels a CSS pixel gets, so that the canvas stays within what all browsers allow. */
export function pngScale({ width, height }: Size, wanted: number): number {
  const sides = sideAtMost / Math.max(width, height, 1);
  const pixels = Math.sqrt(pixelsAtMost / Math.max(width * height, 1));
  return Math.min(wanted, sides, pixels);
}
