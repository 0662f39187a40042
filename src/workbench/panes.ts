/** What may stand beside the text where there is room for both. */
export const views = ['graph', 'answers', 'changes', 'stored'] as const;
export type View = (typeof views)[number];

/** The parts of a workbench; where there is little room one of them is shown. */
export type Pane = 'text' | 'findings' | View;

export function isView(pane: Pane): pane is View {
  return views.some((view) => view === pane);
}
