import type { Language } from '../../i18n/languages.ts';
import { watchTheme } from '../../store/theme.ts';
import { lineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import type { Editor, EditorEvents, EditorOptions, TabKey } from '../editor.ts';
import { lineHeight, topPadding } from '../textarea.ts';
import { themeFromTokens } from './theme.ts';
import { toRange } from './to-range.ts';
import { loadMonacoWords } from './words.ts';

/** `place` puts the selection and the scroll position where another editor had them. */
export type MonacoEditor = Editor & { place(selection: Span, scroll: { left: number; top: number }): void };

/** Loads Monaco in the reader's language; what it resolves to creates editors at once. */
export async function openMonaco(
  language: Language,
): Promise<(host: HTMLElement, text: string, options: EditorOptions, events: EditorEvents) => MonacoEditor> {
  await loadMonacoWords(language);
  const { monaco } = await import('./monaco.ts');
  const { MarkerSeverity } = monaco;
  const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, hint: MarkerSeverity.Info };

  return (host, text, options, events) => {
    const model = monaco.editor.createModel(text, 'yaml');
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    monaco.editor.defineTheme('drydock', themeFromTokens());
    const editor = monaco.editor.create(host, {
      model,
      theme: 'drydock',
      fontFamily: getComputedStyle(host).fontFamily,
      fontSize: 13,
      lineHeight,
      padding: { top: topPadding, bottom: topPadding },
      lineNumbersMinChars: 3,
      lineDecorationsWidth: 10,
      minimap: { enabled: false },
      automaticLayout: true,
      fixedOverflowWidgets: true,
      scrollBeyondLastLine: false,
      scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
      overviewRulerBorder: false,
      overviewRulerLanes: 0,
      hideCursorInOverviewRuler: true,
      renderLineHighlight: 'none',
      occurrencesHighlight: 'off',
      wordBasedSuggestions: 'off',
      guides: { indentation: true },
      folding: true,
      showFoldingControls: 'mouseover',
      stickyScroll: { enabled: false },
      detectIndentation: false,
      tabFocusMode: true,
      ariaLabel: options.label,
      readOnly: options.readonly,
    });
    const lit = editor.createDecorationsCollection();
    const stopTheme = watchTheme(() => monaco.editor.defineTheme('drydock', themeFromTokens()));
    let quiet = false;

    const setTabKey = (tabKey: TabKey): void => {
      editor.updateOptions({ tabFocusMode: tabKey === 'leaves' });
      events.onTabKey(tabKey);
    };
    model.onDidChangeContent(() => {
      if (quiet) return;
      if (editor.hasTextFocus()) setTabKey('indents');
      events.onChange(model.getValue());
    });
    editor.onKeyDown((event) => {
      if (event.keyCode === monaco.KeyCode.Escape) setTabKey('leaves');
    });
    editor.onDidFocusEditorText(() => {
      setTabKey('leaves');
      events.onFocus(true);
    });
    editor.onDidBlurEditorText(() => events.onFocus(false));
    editor.onDidChangeCursorPosition(({ position }) => events.onCursor(model.getOffsetAt(position)));
    editor.onMouseMove(({ target }) => {
      const onText = target.type === monaco.editor.MouseTargetType.CONTENT_TEXT;
      events.onPoint(onText && target.position ? model.getOffsetAt(target.position) : undefined);
    });
    editor.onMouseLeave(() => events.onPoint(undefined));

    return {
      value: () => model.getValue(),
      setValue(next) {
        quiet = true;
        editor.pushUndoStop();
        model.pushEditOperations([], [{ range: model.getFullModelRange(), text: next }], () => null);
        editor.pushUndoStop();
        editor.setPosition({ lineNumber: 1, column: 1 });
        editor.setScrollTop(0);
        quiet = false;
      },
      replace(span, text) {
        const range = toRange(span, lineIndex(model.getValue()));
        editor.pushUndoStop();
        editor.executeEdits('drydock', [{ range, text, forceMoveMarkers: true }]);
        editor.pushUndoStop();
      },
      setOptions: ({ label, readonly }) => editor.updateOptions({ ariaLabel: label, readOnly: readonly }),
      setMarkers(markers) {
        const lines = lineIndex(model.getValue());
        monaco.editor.setModelMarkers(
          model,
          'drydock',
          markers.map(({ at, severity, message }) => ({
            ...toRange(at, lines),
            severity: severities[severity],
            message,
          })),
        );
      },
      highlight(spans) {
        const lines = spans.length > 0 ? lineIndex(model.getValue()) : undefined;
        lit.set(
          spans.flatMap((span) => {
            const range = lines && toRange(span, lines);
            return range
              ? [
                  {
                    range,
                    options: { isWholeLine: true, className: 'lit-line', linesDecorationsClassName: 'lit-edge' },
                  },
                  { range, options: { inlineClassName: 'lit-text' } },
                ]
              : [];
          }),
        );
      },
      reveal(span) {
        const range = toRange(span, lineIndex(model.getValue()));
        editor.setSelection(range);
        editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Smooth);
        editor.focus();
      },
      scrollTo(span) {
        const range = toRange(span, lineIndex(model.getValue()));
        editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Smooth);
      },
      place(selection, scroll) {
        editor.setSelection(toRange(selection, lineIndex(model.getValue())));
        editor.setScrollPosition({ scrollLeft: scroll.left, scrollTop: scroll.top });
      },
      focus: () => editor.focus(),
      dispose() {
        stopTheme();
        editor.dispose();
        model.dispose();
      },
    };
  };
}
