/** One way to take the drawing along. `text` can be copied, too. */
export type ExportFormat = {
  readonly id: 'svg' | 'png' | 'mermaid' | 'dot' | 'json';
  /** A proper name, the same in all languages. */
  readonly name: string;
  readonly file: string;
  readonly type: string;
  readonly text: boolean;
};

export const exportFormats: readonly ExportFormat[] = [
  { id: 'svg', name: 'SVG', file: 'drawing.svg', type: 'image/svg+xml', text: true },
  { id: 'png', name: 'PNG', file: 'drawing.png', type: 'image/png', text: false },
  { id: 'mermaid', name: 'Mermaid', file: 'drawing.mmd', type: 'text/plain', text: true },
  { id: 'dot', name: 'DOT', file: 'drawing.dot', type: 'text/vnd.graphviz', text: true },
  { id: 'json', name: 'JSON', file: 'drawing.json', type: 'application/json', text: true },
];
