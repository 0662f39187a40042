import { lineIndex, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Editor, EditorEvents, EditorOptions } from './editor.ts';
import { classesOf, paintLine, type Marks } from './paint-line.ts';
import type { ColourLine } from './yaml-colours.ts';

/** The elements of the plain editor, as the page was served with them. */
export type PlainElements = {
  readonly root: HTMLElement;
  readonly textarea: HTMLTextAreaElement;
  /** Lies under the text area and shows the colours. */
  readonly paint: HTMLElement;
  readonly numbers: HTMLElement;
};

/** Both editors set their lines this far apart and begin this far below their top edge. */
export const lineHeight = 20;
export const topPadding = 10;

/** Lines above and below the visible ones that are painted too, so that scrolling shows no gaps. */
const spareLines = 8;

/**
 * A text area with more UTF-16 units than this makes the browser stand still for seconds. It then shows the beginning
 * and cannot be edited; the whole text is kept and judged.
 */
const largestText = 250_000;
const shownOfLarger = 20_000;

/** A line longer than this is not painted: the text area shows it in one colour. */
const longestPaintedLine = 2000;

/**
 * The editor that always works: a text area over a painting of its visible lines.
 * @param colourLine how a line is coloured; asked for each painting, so that it may go by the file that is open
 */
export function openTextarea(
  { root, textarea, paint, numbers }: PlainElements,
  events: EditorEvents,
  colourLine?: ColourLine,
): Editor {
  let marks: Marks = { markers: [], lit: [] };
  let index: LineIndex = lineIndex(textarea.value);
  /** The text of which only the beginning is shown. */
  let whole: string | undefined;
  let readonly = textarea.readOnly;
  let asked = 0;
  const stop = new AbortController();
  const on = { signal: stop.signal };

  const repaint = (): void => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      paintVisible();
    });
  };

  function paintVisible(): void {
    const text = textarea.value;
    const first = Math.max(1, Math.floor((textarea.scrollTop - topPadding) / lineHeight) + 1 - spareLines);
    const count = Math.ceil(textarea.clientHeight / lineHeight) + 2 * spareLines;
    const last = Math.min(index.lineCount, first + count);
    const lines: HTMLElement[] = [];
    const labels: HTMLElement[] = [];
    let paintable = true;
    for (let line = first; line <= last; line++) {
      const { start, end } = index.lineSpan(line);
      const lit = marks.lit.some(
        (span) => index.positionAt(span.start).line <= line && span.end >= start && span.start <= end,
      );
      labels.push(element('span', lit ? 'lit' : '', String(line)));
      if (end - start > longestPaintedLine) paintable = false;
      else lines.push(lineElement(text.slice(start, end), start, lit));
    }
    root.dataset['painted'] = String(paintable);
    paint.replaceChildren(...(paintable ? lines : []));
    numbers.replaceChildren(...labels);
    root.style.setProperty('--number-width', `${Math.max(2, String(index.lineCount).length)}ch`);
    const shift = topPadding + (first - 1) * lineHeight - textarea.scrollTop;
    paint.style.transform = `translate(${-textarea.scrollLeft}px, ${shift}px)`;
    numbers.style.transform = `translateY(${shift}px)`;
  }

  function lineElement(line: string, start: number, lit: boolean): HTMLElement {
    const row = element('span', lit ? 'line lit' : 'line', '');
    for (const piece of paintLine(line, start, marks, colourLine))
      row.append(element('span', classesOf(piece), piece.text));
    return row;
  }

  const scrollTo = (span: Span): void => {
    const top = (index.positionAt(span.start).line - 1) * lineHeight;
    if (top < textarea.scrollTop || top > textarea.scrollTop + textarea.clientHeight - 2 * lineHeight) {
      textarea.scrollTop = Math.max(0, top - textarea.clientHeight / 3);
    }
  };

  const changed = (): void => {
    index = lineIndex(textarea.value);
    repaint();
  };

  /** Puts a text into the text area, or its beginning. */
  const show = (text: string): void => {
    const shortened = text.length > largestText;
    if (shortened || whole !== undefined) events.onShortened(shortened);
    whole = shortened ? text : undefined;
    textarea.value = shortened ? text.slice(0, shownOfLarger) : text;
    textarea.readOnly = readonly || shortened;
    changed();
  };

  /** Takes a large piece of text before the browser lays it out. */
  const takeLarge = (event: ClipboardEvent | DragEvent): void => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer;
    const text = data?.getData('text/plain') ?? '';
    if (text.length + textarea.value.length <= largestText || textarea.readOnly) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = textarea;
    const next = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    show(next);
    events.onChange(next);
  };

  textarea.addEventListener('paste', takeLarge, on);
  textarea.addEventListener('drop', takeLarge, on);
  textarea.addEventListener(
    'input',
    () => {
      changed();
      events.onChange(textarea.value);
    },
    on,
  );
  textarea.addEventListener('scroll', repaint, { ...on, passive: true });
  textarea.addEventListener('focus', () => events.onFocus(true), on);
  textarea.addEventListener('blur', () => events.onFocus(false), on);
  textarea.addEventListener('selectionchange', () => events.onCursor(textarea.selectionStart), on);
  const resized = new ResizeObserver(repaint);
  resized.observe(textarea);
  root.dataset['live'] = 'true';
  paintVisible();

  return {
    value: () => whole ?? textarea.value,
    setValue(text) {
      marks = { markers: [], lit: [] };
      show(text);
    },
    replace(span, text) {
      if (whole !== undefined) return;
      textarea.setRangeText(text, span.start, span.end, 'select');
      changed();
      events.onChange(textarea.value);
    },
    setOptions(options: EditorOptions) {
      ({ readonly } = options);
      textarea.setAttribute('aria-label', options.label);
      textarea.readOnly = readonly || whole !== undefined;
    },
    setMarkers(markers) {
      marks = { ...marks, markers };
      textarea.setAttribute('aria-invalid', String(markers.some(({ severity }) => severity === 'error')));
      repaint();
    },
    highlight(lit) {
      marks = { ...marks, lit };
      repaint();
    },
    reveal(span: Span) {
      textarea.focus({ preventScroll: true });
      textarea.setSelectionRange(span.start, span.end);
      scrollTo(span);
    },
    scrollTo,
    focus: () => textarea.focus(),
    dispose() {
      stop.abort();
      resized.disconnect();
      cancelAnimationFrame(asked);
    },
  };
}

function element(tag: 'span', classes: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = classes;
  made.textContent = text;
  return made;
}
