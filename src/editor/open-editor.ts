import type { Language } from '../i18n/languages.ts';
import type { Editor, EditorEvents, EditorOptions, Marker } from './editor.ts';
import type { Span } from '../text/span.ts';
import { openTextarea, type PlainElements } from './textarea.ts';

export type EditorPlaces = PlainElements & {
  /** Where the large editor goes; it takes the plain one's place. */
  readonly large: HTMLElement;
};

/**
 * Opens the plain editor and puts Monaco in its place once the reader points at it, focuses it or types. Phones keep
 * the plain one, for Monaco does not support them. The text, the selection and the scroll position stay.
 */
export function openEditor(
  places: EditorPlaces,
  language: Language,
  options: EditorOptions,
  events: EditorEvents,
): Editor {
  const phone = matchMedia('(pointer: coarse)').matches;
  const wanted = new AbortController();
  const plain = openTextarea(places, {
    ...events,
    onShortened(shortened) {
      events.onShortened(shortened);
      if (shortened && !phone && !wanted.signal.aborted) void enlarge();
    },
  });
  let editor: Editor = plain;
  let kept = { options, markers: [] as readonly Marker[], lit: [] as readonly Span[] };
  let disposed = false;
  plain.setOptions(options);

  async function enlarge(): Promise<void> {
    wanted.abort();
    const { textarea, large, root } = places;
    try {
      const { openMonaco } = await import('./monaco/open-monaco.ts');
      const start = await openMonaco(language);
      await composed(textarea);
      if (disposed) return;
      const focused = document.activeElement === textarea;
      const text = plain.value();
      large.hidden = false;
      const monaco = start(large, text, kept.options, events);
      monaco.place(
        { start: textarea.selectionStart, end: textarea.selectionEnd },
        { left: textarea.scrollLeft, top: textarea.scrollTop },
      );
      plain.dispose();
      root.hidden = true;
      events.onShortened(false);
      editor = monaco;
      editor.setMarkers(kept.markers);
      editor.highlight(kept.lit);
      if (focused) editor.focus();
      // Monaco has one kind of line ending per text: where the text had several, it is a new text.
      if (editor.value() !== text) events.onChange(editor.value());
    } catch {
      if (!disposed) events.onPlain();
    }
  }

  if (!phone) {
    for (const event of ['pointerdown', 'focus', 'input'] as const) {
      places.textarea.addEventListener(event, () => void enlarge(), { signal: wanted.signal });
    }
    if (document.activeElement === places.textarea) void enlarge();
  }

  return {
    value: () => editor.value(),
    setValue: (text) => editor.setValue(text),
    replace: (span, text) => editor.replace(span, text),
    setOptions(next) {
      kept = { ...kept, options: next };
      editor.setOptions(next);
    },
    setMarkers(markers) {
      kept = { ...kept, markers };
      editor.setMarkers(markers);
    },
    highlight(lit) {
      kept = { ...kept, lit };
      editor.highlight(lit);
    },
    reveal: (span) => editor.reveal(span),
    scrollTo: (span) => editor.scrollTo(span),
    focus: () => editor.focus(),
    dispose() {
      disposed = true;
      wanted.abort();
      editor.dispose();
    },
  };
}

/** Waits for the end of a composition: taking the focus from an input method would lose what is being written. */
function composed(textarea: HTMLTextAreaElement): Promise<void> {
  if (!composing.has(textarea)) return Promise.resolve();
  return new Promise((resolve) => textarea.addEventListener('compositionend', () => resolve(), { once: true }));
}

const composing = new WeakSet<EventTarget>();
if (typeof document !== 'undefined') {
  document.addEventListener('compositionstart', (event) => event.target && composing.add(event.target), true);
  document.addEventListener('compositionend', (event) => event.target && composing.delete(event.target), true);
}
