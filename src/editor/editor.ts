import type { Severity } from '../engine/finding.ts';
import type { Span } from '../text/span.ts';

/** A place to underline, with the sentence to show over it. */
export type Marker = { readonly at: Span; readonly severity: Severity; readonly message: string };

/** Whether the Tab key leaves the editor or indents. It leaves until something is typed, so nobody is trapped. */
export type TabKey = 'leaves' | 'indents';

export type EditorEvents = {
  onChange(text: string): void;
  /** Where the reader writes. */
  onCursor(offset: number): void;
  /** Where the mouse points, `undefined` when it points elsewhere. */
  onPoint(offset: number | undefined): void;
  onTabKey(tabKey: TabKey): void;
  onFocus(focused: boolean): void;
  /** The plain editor shows only the beginning of a very large text, or all of it again. */
  onShortened(shortened: boolean): void;
  /** The large editor could not be loaded: the plain one stays. */
  onPlain(): void;
};

export type EditorOptions = {
  /** The name that a screen reader says. */
  readonly label: string;
  readonly readonly: boolean;
};

/** What the workbench needs of an editor. All spans are offsets in the editor's whole text. */
export type Editor = {
  value(): string;
  /** Replaces the whole text; the reader can undo it where the editor can. It does not call `onChange`. */
  setValue(text: string): void;
  /** Writes over a span as the reader would: it can be undone and calls `onChange`. */
  replace(span: Span, text: string): void;
  setOptions(options: EditorOptions): void;
  setMarkers(markers: readonly Marker[]): void;
  /** Lights up the spans and their lines; an empty list puts the light out. */
  highlight(spans: readonly Span[]): void;
  /** Selects the span and brings it into view. */
  reveal(span: Span): void;
  /** Brings the span into view and leaves cursor and focus where they are. */
  scrollTo(span: Span): void;
  focus(): void;
  dispose(): void;
};
