import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { markStale } from './scripts/vite/mark-stale.ts';
import { monacoCss } from './scripts/vite/monaco-css.ts';
import { shippedPackages } from './scripts/vite/shipped-packages.ts';
import { languages, sourceLanguage } from './src/i18n/languages.ts';
import { fonts } from './src/styles/fonts.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  i18n: {
    defaultLocale: sourceLanguage,
    locales: languages.map(({ id }) => id),
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  fonts,
  integrations: [mdx(), svelte()],
  // Highlighting would write one theme's colours into the page; the lessons colour manifests themselves.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    plugins: [markStale(), monacoCss(), shippedPackages()],
    worker: { format: 'es', plugins: () => [shippedPackages()] },
    // Everything is a file of its own: the Content-Security-Policy allows no inline script.
    // Monaco is one large file by nature; it loads when the reader wants to edit.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4096 },
  },
});
