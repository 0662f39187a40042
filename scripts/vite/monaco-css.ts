import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const prefix = '\0monaco-css:';

/**
 * Keeps Monaco's CSS in the chunk that loads Monaco. Astro would otherwise link every style sheet an island can reach
 * from the head of the page, and 136 KB would block the first paint of readers who never open the editor.
 * Each `import './x.css'` inside Monaco becomes a module that adopts the same text as a constructable style sheet.
 */
export function monacoCss(): Plugin {
  return {
    name: 'drydock:monaco-css',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.includes('/monaco-editor/esm/') || !source.endsWith('.css')) return null;
      // The trailing `.js` keeps Vite's own CSS handling away from the module.
      return `${prefix}${resolve(dirname(importer), source)}.js`;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = id.slice(prefix.length, -'.js'.length);
      return [
        `import text from ${JSON.stringify(`${file}?inline`)};`,
        'const sheet = new CSSStyleSheet();',
        'sheet.replaceSync(text);',
        'document.adoptedStyleSheets.push(sheet);',
      ].join('\n');
    },
  };
}
