import type { editor } from 'monaco-editor/editor';
import { theme } from '../../store/theme.ts';
import { hexColour } from './hex-colour.ts';

/** Our colours as Monaco wants them, read from the page's tokens as they are now. */
export function themeFromTokens(): editor.IStandaloneThemeData {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => hexColour(style.getPropertyValue(`--${name}`));
  const [sheet, ink, muted, line, hull, hullSoft] = ['sheet', 'ink', 'muted', 'line', 'hull', 'hull-soft'].map(
    token,
  ) as [string, string, string, string, string, string];
  const [signal, caution, sound, edge, sunk] = ['signal', 'caution', 'sound', 'edge', 'sunk'].map(token) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    base: theme() === 'dark' ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink.slice(1), background: sheet.slice(1) },
      { token: 'type', foreground: hull.slice(1) },
      { token: 'string', foreground: sound.slice(1) },
      { token: 'number', foreground: caution.slice(1) },
      { token: 'keyword', foreground: caution.slice(1) },
      { token: 'comment', foreground: muted.slice(1) },
      { token: 'delimiter', foreground: ink.slice(1) },
      { token: 'operators', foreground: ink.slice(1) },
      { token: 'namespace', foreground: hull.slice(1) },
      { token: 'tag', foreground: caution.slice(1) },
    ],
    colors: {
      'editor.background': sheet,
      'editor.foreground': ink,
      'editorCursor.foreground': ink,
      'editorLineNumber.foreground': muted,
      'editorLineNumber.activeForeground': ink,
      'editor.selectionBackground': `${hull}40`,
      'editor.inactiveSelectionBackground': `${hull}26`,
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editor.wordHighlightBackground': `${hull}1f`,
      'editor.wordHighlightStrongBackground': `${hull}2e`,
      'editor.findMatchBackground': `${caution}66`,
      'editor.findMatchHighlightBackground': `${caution}33`,
      'editorBracketMatch.background': `${hull}26`,
      'editorBracketMatch.border': '#00000000',
      'editorIndentGuide.background1': line,
      'editorIndentGuide.activeBackground1': edge,
      'editorError.foreground': signal,
      'editorWarning.foreground': caution,
      'editorInfo.foreground': hull,
      'editorWidget.background': sheet,
      'editorWidget.foreground': ink,
      'editorWidget.border': line,
      'editorHoverWidget.background': sheet,
      'editorHoverWidget.foreground': ink,
      'editorHoverWidget.border': edge,
      'editorHoverWidget.statusBarBackground': sunk,
      'input.background': sheet,
      'input.foreground': ink,
      'input.border': line,
      'inputOption.activeBackground': hullSoft,
      'inputOption.activeForeground': hull,
      'menu.background': sheet,
      'menu.foreground': ink,
      'menu.selectionBackground': hullSoft,
      'menu.selectionForeground': ink,
      'menu.border': line,
      focusBorder: hull,
      'scrollbarSlider.background': `${edge}44`,
      'scrollbarSlider.hoverBackground': `${edge}77`,
      'scrollbarSlider.activeBackground': `${edge}99`,
      'textLink.foreground': hull,
      'widget.shadow': '#00000024',
    },
  };
}
