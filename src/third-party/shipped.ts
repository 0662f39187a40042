/** What a part of the site is for; each has the string `third-party.<part>`. */
export type Part = 'fonts' | 'interface' | 'editor' | 'drawing' | 'yaml' | 'labs' | 'search';

/**
 * The packages of which something reaches the browser. The build stops where another one does:
 * see `scripts/vite/shipped-packages.ts`.
 */
export const shipped: Readonly<Record<string, Part>> = {
  '@fontsource-variable/jetbrains-mono': 'fonts',
  '@fontsource-variable/noto-sans': 'fonts',
  '@fontsource-variable/noto-sans-thai': 'fonts',
  '@astrojs/svelte': 'interface',
  clsx: 'interface',
  'esm-env': 'interface',
  svelte: 'interface',
  dompurify: 'editor',
  marked: 'editor',
  'monaco-editor': 'editor',
  '@dagrejs/dagre': 'drawing',
  '@dagrejs/graphlib': 'drawing',
  'd3-color': 'drawing',
  'd3-dispatch': 'drawing',
  'd3-drag': 'drawing',
  'd3-ease': 'drawing',
  'd3-interpolate': 'drawing',
  'd3-selection': 'drawing',
  'd3-timer': 'drawing',
  'd3-transition': 'drawing',
  'd3-zoom': 'drawing',
  'js-yaml': 'yaml',
  '@actions/expressions': 'labs',
  '@actions/workflow-parser': 'labs',
  cronstrue: 'labs',
  'dockerfile-ast': 'labs',
  'dockerfile-utils': 'labs',
  'vscode-languageserver-textdocument': 'labs',
  'vscode-languageserver-types': 'labs',
  yaml: 'labs',
  // Written into the site after the build: see scripts/index-search.ts.
  pagefind: 'search',
};
