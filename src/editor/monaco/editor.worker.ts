// Monaco's own worker: differences, links and word lists are computed there.
import 'monaco-editor/editor/editor.worker';
