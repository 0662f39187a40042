import type { ExportText } from '../../graph-view/export/export-text.ts';
import { toPng } from '../../graph-view/export/png.ts';
import { toDot } from '../../graph-view/export/to-dot.ts';
import { toJson } from '../../graph-view/export/to-json.ts';
import { isForMermaid, toMermaid } from '../../graph-view/export/to-mermaid.ts';
import { svgSize, toSvg } from '../../graph-view/export/to-svg.ts';
import type { PlacedScene } from '../../graph-view/placed.ts';
import type { Scene } from '../../graph-view/scene.ts';
import type { ExportFormat } from './export-formats.ts';

/** What is taken along: the scene with its places, and the words around it. */
export type Exported = {
  readonly scene: Scene;
  readonly drawn: PlacedScene;
  readonly words: ExportText;
  /** A PNG cannot follow the reader's choice: it is made in the one that is seen. */
  readonly theme: 'light' | 'dark';
};

/** The drawing as text. */
export function exportText(format: ExportFormat, { scene, drawn, words, theme }: Exported): string {
  switch (format.id) {
    case 'svg':
      return toSvg(drawn, words);
    case 'png':
      return toSvg(drawn, words, theme);
    case 'mermaid':
      return toMermaid(scene, words);
    case 'dot':
      return toDot(scene, words);
    case 'json':
      return toJson(scene, words);
  }
}

/** Whether a chart that Mermaid is to draw is larger than it usually draws. */
export function isTooLarge(format: ExportFormat, exported: Exported): boolean {
  return format.id === 'mermaid' && !isForMermaid(exportText(format, exported), exported.scene);
}

/** The drawing as a file; rejects where the browser cannot draw a PNG. */
export async function exportFile(format: ExportFormat, exported: Exported): Promise<Blob> {
  const text = exportText(format, exported);
  if (format.id === 'png') return toPng(text, svgSize(exported.drawn, exported.words));
  return new Blob([text], { type: `${format.type};charset=utf-8` });
}
