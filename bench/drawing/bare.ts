import { emblemAt } from '../../src/graph-view/emblem.ts';
import { layOut } from '../../src/graph-view/lay-out.ts';
import { layoutRequest } from '../../src/graph-view/measure.ts';
import { placed } from '../../src/graph-view/placed.ts';
import type { Scene } from '../../src/graph-view/scene.ts';

const names = 'http://www.w3.org/2000/svg';

/**
 * The shapes of a drawing and no more: what a page pays for them that does nothing else. Each node is a box, an emblem and
 * two lines of text, each edge a path with an arrow, each frame a box with a label and a stroke to close it. As in the
 * drawing, places are numbers of the shapes, and nothing has a `transform` of its own.
 */
export function bareSvg(scene: Scene): { readonly svg: SVGSVGElement; readonly layer: SVGGElement } {
  const { frames, nodes, edges } = placed(scene, layOut(layoutRequest(scene)));
  const svg = document.createElementNS(names, 'svg');
  svg.setAttribute('style', 'width:100%;height:100%;font:500 12px sans-serif');
  const layer = document.createElementNS(names, 'g');
  svg.append(layer);
  const parts = [
    '<defs><marker id="bare" viewBox="0 0 8 8" refX="7.2" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M.8 1 7.2 4 .8 7" fill="none" stroke="#83909b"/></marker></defs>',
    ...frames.map(
      ({ x, y, width, height, label }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="none" stroke="#83909b" stroke-width="1.6" stroke-dasharray=".1 5.5" stroke-linecap="round"/><text x="${x + 20}" y="${y + 25}">${label}</text><path d="M${x + width - 27} ${y + 20}h10" stroke="#83909b" stroke-width="1.8"/>`,
    ),
    ...edges.map(
      ({ d }) => `<path d="${d}" fill="none" stroke="#83909b" stroke-width="1.35" marker-end="url(#bare)"/>`,
    ),
    ...nodes.map(
      ({ x, y, width, height, concern, shown }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="7" fill="#fff" stroke="#dcdcd2"/><path d="${emblemAt(concern, x + 11, y + 17)}" fill="none" stroke="#53616e" stroke-width="1.3"/><text x="${x + 35}" y="${y + 20.5}">${shown.line}</text><text x="${x + 35}" y="${y + 39}" style="font:500 14px monospace">${shown.title}</text>`,
    ),
  ];
  layer.innerHTML = parts.join('');
  return { svg, layer };
}
