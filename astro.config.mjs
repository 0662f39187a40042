import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { monacoCss } from './scripts/vite/monaco-css.ts';
import { languages, sourceLanguage } from './src/i18n/languages.ts';
import { fonts } from './src/styles/fonts.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // `/de/404/` would be built as a folder; the server looks for `de/404/index.html`.
  build: { inlineStylesheets: 'never' },
  i18n: {
    defaultLocale: sourceLanguage,
    locales: languages.map(({ id }) => id),
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  fonts,
  integrations: [mdx(), svelte()],
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    plugins: [monacoCss()],
    worker: { format: 'es' },
    // Everything is a file of its own: the Content-Security-Policy allows no inline script.
    build: { assetsInlineLimit: 0 },
  },
});
